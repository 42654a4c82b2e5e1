"""What changes in a corp's contacts (reference: wecom-api §4.2). Lists come as text with commas.

A contact-sync callback that was set after 2022-08-15 tells only ids and departments (§2.8). Changes that the sync
itself made are not told to it.
"""

from wxdesk.wechat.callbacks.pushes import Commas, Event, Pushed, Rows


class ExtraText(Pushed):
    value: str = ""


class ExtraWeb(Pushed):
    title: str = ""
    url: str = ""


class ExtraItem(Pushed):
    """A field of the corp's own: ``type`` 0 text, 1 web page."""

    name: str = ""
    type: int = 0
    text: ExtraText = ExtraText()
    web: ExtraWeb = ExtraWeb()


class ContactChange(Event):
    """``change_type`` says what; the suite's fields are there only where a third-party suite is told of it."""

    change_type: str = ""
    suite_id: str = ""
    auth_corp_id: str = ""
    info_type: str = ""
    time_stamp: int | None = None


class MemberChange(ContactChange):
    """A member's fields. None: not told, so for an update not changed. ``user_id`` is compared without case."""

    user_id: str = ""
    open_user_id: str = ""
    name: str | None = None
    department: Commas[int] | None = None
    main_department: int | None = None
    is_leader_in_dept: Commas[int] | None = None
    direct_leader: Commas[str] | None = None
    position: str | None = None
    mobile: str | None = None
    gender: str | None = None
    email: str | None = None
    biz_mail: str | None = None
    status: int | None = None
    avatar: str | None = None
    alias: str | None = None
    telephone: str | None = None
    address: str | None = None
    ext_attr: Rows[ExtraItem] | None = None


class MemberCreated(MemberChange):
    pass


class MemberUpdated(MemberChange):
    """``new_user_id`` where the member was renamed."""

    new_user_id: str = ""


class MemberDeleted(ContactChange):
    user_id: str = ""
    open_user_id: str = ""


class DepartmentCreated(ContactChange):
    id: int
    name: str = ""
    parent_id: int | None = None
    order: int | None = None


class DepartmentUpdated(ContactChange):
    """None: not changed."""

    id: int
    name: str | None = None
    parent_id: int | None = None


class DepartmentDeleted(ContactChange):
    id: int


class TagUpdated(ContactChange):
    tag_id: int
    add_user_items: Commas[str] = ()
    del_user_items: Commas[str] = ()
    add_party_items: Commas[int] = ()
    del_party_items: Commas[int] = ()


CONTACT_CHANGES: dict[str, type[ContactChange]] = {
    "create_user": MemberCreated,
    "update_user": MemberUpdated,
    "delete_user": MemberDeleted,
    "create_party": DepartmentCreated,
    "update_party": DepartmentUpdated,
    "delete_party": DepartmentDeleted,
    "update_tag": TagUpdated,
}
