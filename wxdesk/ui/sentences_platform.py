"""What the platforms refuse beyond sending, as English sentences: what it means, and what to do next."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

PLATFORM_SENTENCES: dict[str, object] = {
    # connecting
    "token_taken": QT_TRANSLATE_NOOP(
        "Words",
        "Another program uses this account’s secret and replaces wxdesk’s access token again and again. Stop "
        "it, or have a new AppSecret made.",
    ),
    "secret_too_weak": QT_TRANSLATE_NOOP(
        "Words", "WeCom finds the secret too weak. Have a new one made on the application’s page."
    ),
    "name_not_found": QT_TRANSLATE_NOOP(
        "Words",
        "No address was found for {host}. Check the network, and the address if you typed it; nothing was sent.",
    ),
    "proxy_unreachable": QT_TRANSLATE_NOOP(
        "Words", "The proxy {proxy} could not be reached. Check its address under Advanced; nothing was sent."
    ),
    "proxy_silent": QT_TRANSLATE_NOOP(
        "Words",
        "The proxy {proxy} does not answer. Check that it runs and how it is spoken to (HTTP or SOCKS5); "
        "nothing was sent.",
    ),
    "proxy_refused": QT_TRANSLATE_NOOP(
        "Words",
        "The proxy {proxy} refused to connect. Ask who runs it to let the platform’s address through; nothing"
        " was sent.",
    ),
    "proxy_wants_password": QT_TRANSLATE_NOOP(
        "Words",
        "The proxy wants another name or password. Type it again under Advanced, as name:password; nothing was sent.",
    ),
    "proxy_holds_password": QT_TRANSLATE_NOOP(
        "Words",
        "Leave the name and password out of the proxy’s address; they have a field of their own, where they "
        "are sealed.",
    ),
    "proxy_password_malformed": QT_TRANSLATE_NOOP("Words", "Type the proxy’s name and password as name:password."),
    "proxy_not_understood": QT_TRANSLATE_NOOP(
        "Words",
        "A proxy’s address has a scheme, a host and a port, such as http://10.0.0.8:3128 or socks5://10.0.0.8:1080.",
    ),
    "network_login_needed": QT_TRANSLATE_NOOP(
        "Words",
        "A page answered in the platform’s place, such as a network’s log-in page. Open a browser, log in to "
        "the network, and try again.",
    ),
    "api_retired": QT_TRANSLATE_NOOP(
        "Words", "The platform has given up what was asked for ({errcode}). Look for a newer wxdesk."
    ),
    "call_malformed": QT_TRANSLATE_NOOP(
        "Words", "The platform could not read what wxdesk sent ({errcode}: {errmsg}). Please report this."
    ),
    "field_refused": QT_TRANSLATE_NOOP(
        "Words", "The platform does not take one of the values ({errcode}: {errmsg}). Check what you typed."
    ),
    "mini_program_refused": QT_TRANSLATE_NOOP(
        "Words",
        "The platform does not know this mini program, or it is not linked to the account. Link it there first.",
    ),
    "login_code_used": QT_TRANSLATE_NOOP("Words", "This log-in has been used or is over. Begin it anew."),
    "login_over": QT_TRANSLATE_NOOP("Words", "The log-in is over. Begin it anew."),
    "sent_too_fast": QT_TRANSLATE_NOOP("Words", "Too much at once for the platform. wxdesk goes on after a pause."),
    "calls_not_told": QT_TRANSLATE_NOOP(
        "Words", "WeCom does not tell how many calls are left. It allows 10,000 a minute of each."
    ),
    "api_unknown": QT_TRANSLATE_NOOP("Words", "The platform counts no calls of that name for this account."),
    "rid_unknown": QT_TRANSLATE_NOOP(
        "Words", "The platform has no record of that request. It keeps its own account’s for seven days."
    ),
    "clearing_used_up": QT_TRANSLATE_NOOP(
        "Words", "The count of calls cannot be cleared any more this month. It begins anew at midnight in China."
    ),
    "month_used_up": QT_TRANSLATE_NOOP(
        "Words", "What the platform allows in a month is used up. It begins anew with the next month."
    ),
    "data_not_ready": QT_TRANSLATE_NOOP(
        "Words",
        "The platform has not finished counting. Yesterday’s figures are ready after eight in the morning, China time.",
    ),
    "period_refused": QT_TRANSLATE_NOOP(
        "Words", "The platform does not give figures for this period. Choose fewer days, up to yesterday."
    ),
    # material
    "media_refused": QT_TRANSLATE_NOOP(
        "Words", "The platform does not take this file. Check its format, its size and how long it plays."
    ),
    "material_in_use": QT_TRANSLATE_NOOP(
        "Words", "The platform uses this material in an automatic reply or a menu. Take it out there first."
    ),
    "materials_full": QT_TRANSLATE_NOOP(
        "Words", "The account’s material library is full. Delete what is not used any more on the platform."
    ),
    "too_many_pictures": QT_TRANSLATE_NOOP("Words", "The platform does not take so many pictures. Take some out."),
    # articles
    "author_refused": QT_TRANSLATE_NOOP("Words", "The platform does not take this author’s name. Change it."),
    "recommendation_refused": QT_TRANSLATE_NOOP(
        "Words", "The platform does not take this recommendation. Change it, or leave it out."
    ),
    "article_unknown": QT_TRANSLATE_NOOP(
        "Words", "The platform does not know this article any more. It may have been deleted there."
    ),
    "article_limited": QT_TRANSLATE_NOOP("Words", "The platform has limited this article. Log in there to see why."),
    "message_unknown": QT_TRANSLATE_NOOP(
        "Words", "The platform does not know this post. It may have been deleted there."
    ),
    "speed_refused": QT_TRANSLATE_NOOP("Words", "The platform knows the speeds 0 (fastest) to 4 only."),
    "draft_saved_by_platform": QT_TRANSLATE_NOOP(
        "Words", "The platform saved this draft by itself, so it cannot be changed from here. Open it there."
    ),
    "save_first": QT_TRANSLATE_NOOP("Words", "Save the draft on the platform first, then publish it."),
    "publish_not_allowed": QT_TRANSLATE_NOOP(
        "Words", "The platform has taken this account’s right to publish. Log in there to see why."
    ),
    "publish_only_on_site": QT_TRANSLATE_NOOP(
        "Words", "The platform lets this be published on its own site only. Publish it there."
    ),
    "publish_too_often": QT_TRANSLATE_NOOP(
        "Words", "The platform wants a pause between publications. Try again later."
    ),
    "template_unknown": QT_TRANSLATE_NOOP(
        "Words", "The platform does not know this template any more. Choose it again there."
    ),
    # comments
    "comment_gone": QT_TRANSLATE_NOOP("Words", "That comment is not there any more."),
    "already_replied": QT_TRANSLATE_NOOP("Words", "This comment has a reply already. Delete that one first."),
    "too_many_elected": QT_TRANSLATE_NOOP(
        "Words", "An article can have so many chosen comments and no more. Take one away first."
    ),
    "reply_length_refused": QT_TRANSLATE_NOOP("Words", "A reply has some text, and not too much. Shorten it."),
    # followers
    "openid_unknown": QT_TRANSLATE_NOOP(
        "Words", "The platform does not know this follower of this account. Load the followers again."
    ),
    "too_many_openids": QT_TRANSLATE_NOOP("Words", "Too many followers in one call ({errmsg}). Please report this."),
    "too_few_openids": QT_TRANSLATE_NOOP("Words", "Sending to chosen followers takes two or more. Choose another one."),
    "remark_refused": QT_TRANSLATE_NOOP("Words", "A remark has up to 30 characters. Shorten it."),
    "follower_gone": QT_TRANSLATE_NOOP("Words", "This person does not follow the account any more."),
    "follower_blocked": QT_TRANSLATE_NOOP(
        "Words", "This person is on the black list, or does not want messages from the account."
    ),
    "reply_window_closed": QT_TRANSLATE_NOOP(
        "Words", "The time to answer this person is over. It opens again when they write."
    ),
    "too_many_replies": QT_TRANSLATE_NOOP("Words", "No more messages until this person writes again."),
    "tag_name_refused": QT_TRANSLATE_NOOP(
        "Words", "The platform does not take this tag’s name, or has it already. Choose another."
    ),
    "tag_name_taken": QT_TRANSLATE_NOOP("Words", "There is a tag of this name already. Choose another."),
    "tag_name_too_long": QT_TRANSLATE_NOOP(
        "Words", "A tag’s name has up to 30 bytes, which is ten Chinese characters. Shorten it."
    ),
    "too_many_tags": QT_TRANSLATE_NOOP("Words", "An account has up to 100 tags. Delete one first."),
    "tag_too_large": QT_TRANSLATE_NOOP(
        "Words", "A tag of more than 100,000 followers cannot be deleted. Take followers out first."
    ),
    "tag_is_the_platforms": QT_TRANSLATE_NOOP("Words", "This tag is the platform’s own and cannot be changed."),
    "too_many_tags_on_follower": QT_TRANSLATE_NOOP("Words", "A follower has up to 20 tags. Take one away first."),
    "qr_codes_used_up": QT_TRANSLATE_NOOP(
        "Words", "The account has as many QR codes as it may. Use one that can be done without."
    ),
    # menus
    "menu_refused": QT_TRANSLATE_NOOP(
        "Words", "The platform does not take this menu ({errcode}: {errmsg}). Check its buttons, names and addresses."
    ),
    "menu_missing": QT_TRANSLATE_NOOP("Words", "The account has no menu. Make one first."),
    "conditional_menu_refused": QT_TRANSLATE_NOOP(
        "Words",
        "The platform does not take this conditional menu ({errcode}: {errmsg}). Check whom it is for, and "
        "that there is a default menu.",
    ),
    # customer service
    "staff_unknown": QT_TRANSLATE_NOOP(
        "Words", "The platform does not know this customer-service account. Load them again."
    ),
    "staff_needs_wechat": QT_TRANSLATE_NOOP("Words", "Link this customer-service account with a WeChat ID first."),
    "staff_name_refused": QT_TRANSLATE_NOOP(
        "Words", "The platform does not take this name. Choose another of up to 16 characters."
    ),
    "too_many_staff": QT_TRANSLATE_NOOP(
        "Words", "The account has as many customer-service accounts as it may. Delete one first."
    ),
    "staff_exists": QT_TRANSLATE_NOOP("Words", "There is a customer-service account of this name already."),
    "staff_invited": QT_TRANSLATE_NOOP("Words", "This WeChat ID has been invited already. It has to answer in WeChat."),
    "staff_not_ready": QT_TRANSLATE_NOOP(
        "Words", "Switch customer service on, on the platform, then wait some minutes."
    ),
    "staff_offline": QT_TRANSLATE_NOOP("Words", "This customer-service account is not online. Choose another."),
    "session_missing": QT_TRANSLATE_NOOP("Words", "This follower has no open session."),
    "session_taken": QT_TRANSLATE_NOOP("Words", "Another customer-service account is talking with this follower."),
    # WeCom
    "member_unknown_there": QT_TRANSLATE_NOOP(
        "Words", "WeCom does not know this member, or the application may not see them. Check its visible range."
    ),
    "member_exists": QT_TRANSLATE_NOOP("Words", "WeCom has a member with this account name already."),
    "member_id_fixed": QT_TRANSLATE_NOOP(
        "Words", "A member’s account name can be changed once only, and only where WeCom gave it."
    ),
    "member_out_of_sight": QT_TRANSLATE_NOOP(
        "Words", "The application may not see this member. Widen its visible range in WeCom."
    ),
    "member_name_refused": QT_TRANSLATE_NOOP("Words", "WeCom does not take this name. It has 1 to 64 characters."),
    "creator_cannot_be_deleted": QT_TRANSLATE_NOOP("Words", "Who created the organisation cannot be deleted."),
    "replacement_guarded": QT_TRANSLATE_NOOP(
        "Words", "WeCom stopped the import, as it would delete too many members. Check the list, then do it in WeCom."
    ),
    "mobile_refused": QT_TRANSLATE_NOOP("Words", "WeCom does not take this phone number. Check it."),
    "mobile_taken": QT_TRANSLATE_NOOP("Words", "Another member has this phone number ({errmsg})."),
    "email_refused": QT_TRANSLATE_NOOP("Words", "WeCom does not take this e-mail address. Check it."),
    "email_taken": QT_TRANSLATE_NOOP("Words", "Another member has this e-mail address."),
    "contact_missing": QT_TRANSLATE_NOOP("Words", "A member needs a phone number or an e-mail address."),
    "wechat_id_refused": QT_TRANSLATE_NOOP("Words", "WeCom does not take this WeChat ID. Check it."),
    "wechat_not_bound": QT_TRANSLATE_NOOP("Words", "This member has not linked WeChat."),
    "position_refused": QT_TRANSLATE_NOOP(
        "Words", "WeCom does not take this position, or who leads which department. Check both."
    ),
    "department_unknown": QT_TRANSLATE_NOOP(
        "Words", "WeCom does not know this department any more. Load the departments again."
    ),
    "parent_unknown": QT_TRANSLATE_NOOP("Words", "WeCom does not know the department above this one."),
    "department_name_refused": QT_TRANSLATE_NOOP(
        "Words", 'WeCom does not take this department’s name: 1 to 64 characters, none of \\ : * ? " < > |.'
    ),
    "department_exists": QT_TRANSLATE_NOOP("Words", "There is a department of this name there already."),
    "department_not_empty": QT_TRANSLATE_NOOP(
        "Words", "The department has members or departments below it. Move them first."
    ),
    "department_is_root": QT_TRANSLATE_NOOP("Words", "The topmost department cannot be deleted."),
    "department_cycle": QT_TRANSLATE_NOOP("Words", "A department cannot lie below itself."),
    "too_many_departments": QT_TRANSLATE_NOOP(
        "Words", "Too many departments: WeCom has limits for a member, and 15 levels."
    ),
    "too_many_members": QT_TRANSLATE_NOOP("Words", "WeCom takes no more members here: 30,000 are the most."),
    "seats_used_up": QT_TRANSLATE_NOOP(
        "Words", "The organisation has as many members as it may. Have the limit raised in WeCom."
    ),
    "too_many_receivers": QT_TRANSLATE_NOOP(
        "Words", "Too many receivers for one message. Send to departments or tags instead."
    ),
    "chat_unknown": QT_TRANSLATE_NOOP("Words", "WeCom does not know this group chat any more."),
    "chat_refused": QT_TRANSLATE_NOOP(
        "Words", "WeCom does not take this group chat ({errcode}: {errmsg}). Check its name, owner and members."
    ),
    "message_answered": QT_TRANSLATE_NOOP("Words", "WeCom does not take this card again. Send a new one."),
    "recall_window_closed": QT_TRANSLATE_NOOP("Words", "A message can be taken back for 24 hours only."),
    "answer_too_large": QT_TRANSLATE_NOOP(
        "Words", "WeCom’s answer would be too large. Ask for one department after another."
    ),
    "job_unknown": QT_TRANSLATE_NOOP("Words", "WeCom does not know this import any more. It keeps the last five."),
    "import_refused": QT_TRANSLATE_NOOP(
        "Words",
        "WeCom does not take the imported list ({errcode}: {errmsg}). Check for doubles and missing departments.",
    ),
    "import_running": QT_TRANSLATE_NOOP("Words", "Another import is running in WeCom. wxdesk waits for it."),
    "meeting_being_made": QT_TRANSLATE_NOOP("Words", "WeCom is making this meeting already. Look again in a moment."),
}
