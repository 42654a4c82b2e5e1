"""What happens to an official account: consents, customer service, verification (reference: §10.3)."""

from wxdesk.wechat.callbacks.pushes import Event, JobEvent, Pushed, Rows


class SubscribeMessageRow(Pushed):
    """One template. Which fields are there depends on the event."""

    template_id: str = ""
    subscribe_status_string: str = ""
    popup_scene: str = ""
    msg_id: str = ""
    error_code: str = ""
    error_status: str = ""


class SubscribeMessageRows(Pushed):
    list: Rows[SubscribeMessageRow] = ()


class SubscribeMessagePopup(Event):
    """A follower answered the question whether messages of a template may come."""

    subscribe_msg_popup_event: SubscribeMessageRows = SubscribeMessageRows()


class SubscribeMessageChanged(Event):
    """A follower changed that answer in the settings."""

    subscribe_msg_change_event: SubscribeMessageRows = SubscribeMessageRows()


class SubscribeMessageSent(JobEvent):
    """A subscription message arrived, or did not."""

    subscribe_msg_sent_event: SubscribeMessageRows = SubscribeMessageRows()


class UserInfoModified(Event):
    open_id: str = ""
    app_id: str = ""
    revoke_info: str = ""


class UserAuthorizationRevoked(Event):
    """``revoke_info`` holds the codes of what was revoked."""

    open_id: str = ""
    app_id: str = ""
    revoke_info: str = ""


class ServiceSessionCreated(Event):
    kf_account: str = ""


class ServiceSessionClosed(Event):
    kf_account: str = ""


class ServiceSessionSwitched(Event):
    from_kf_account: str = ""
    to_kf_account: str = ""


class QualificationVerified(Event):
    """From now on the account may call what verified accounts may. Times are Unix seconds."""

    expired_time: int = 0


class QualificationRefused(Event):
    fail_time: int = 0
    fail_reason: str = ""


class NamingVerified(Event):
    expired_time: int = 0


class NamingRefused(Event):
    fail_time: int = 0
    fail_reason: str = ""


class AnnualRenewalDue(Event):
    expired_time: int = 0


class VerificationExpired(Event):
    expired_time: int = 0


ACCOUNT_EVENTS: dict[str, type[Event]] = {
    "subscribe_msg_popup_event": SubscribeMessagePopup,
    "subscribe_msg_change_event": SubscribeMessageChanged,
    "subscribe_msg_sent_event": SubscribeMessageSent,
    "user_info_modified": UserInfoModified,
    "user_authorization_revoke": UserAuthorizationRevoked,
    "kf_create_session": ServiceSessionCreated,
    "kf_close_session": ServiceSessionClosed,
    "kf_switch_session": ServiceSessionSwitched,
    "qualification_verify_success": QualificationVerified,
    "qualification_verify_fail": QualificationRefused,
    "naming_verify_success": NamingVerified,
    "naming_verify_fail": NamingRefused,
    "annual_renew": AnnualRenewalDue,
    "verify_expired": VerificationExpired,
}
