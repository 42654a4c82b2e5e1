"""Every refusal and finding of the core as an English sentence: what happened, and what to do."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from wxdesk.ui.sentences_checks import CHECKS
from wxdesk.ui.sentences_followers import FOLLOWER_SENTENCES
from wxdesk.ui.sentences_intake import INTAKE
from wxdesk.ui.sentences_pictures import PICTURE_SENTENCES
from wxdesk.ui.sentences_platform import PLATFORM_SENTENCES
from wxdesk.ui.sentences_sending import SENDING, WITHOUT
from wxdesk.ui.sentences_writing import WRITING

SENTENCES: dict[str, object] = {
    **PLATFORM_SENTENCES,
    **SENDING,
    **PICTURE_SENTENCES,
    **FOLLOWER_SENTENCES,
    **INTAKE,
    **CHECKS,
    **WRITING,
    # accounts
    "account_is_sending": QT_TRANSLATE_NOOP(
        "Words", "{name} has a post on its way. Wait until it has arrived, then delete the account."
    ),
    "account_name_missing": QT_TRANSLATE_NOOP("Words", "The account needs a name."),
    "account_name_taken": QT_TRANSLATE_NOOP("Words", "There is already an account called {name}. Choose another name."),
    "account_not_found": QT_TRANSLATE_NOOP("Words", "There is no account called {name}. Known are: {known}."),
    "account_unknown": QT_TRANSLATE_NOOP("Words", "That account is not in this workspace any more."),
    "article_limit_unknown": QT_TRANSLATE_NOOP("Words", "A post holds up to 6 or up to 8 articles."),
    "individual_cannot_open_service": QT_TRANSLATE_NOOP(
        "Words", "Individuals cannot open a service account; the platform wants an organisation."
    ),
    "individual_cannot_open_enterprise": QT_TRANSLATE_NOOP(
        "Words", "Individuals cannot open an enterprise account; it is for an organisation’s own staff."
    ),
    "service_needs_licence": QT_TRANSLATE_NOOP(
        "Words", "A service account needs a business licence (or its equivalent). Enter its number first."
    ),
    "kind_has_posts": QT_TRANSLATE_NOOP(
        "Words", "{name} has posts or members, so its kind cannot change. Add another account instead."
    ),
    "wechat_id_malformed": QT_TRANSLATE_NOOP(
        "Words", "A WeChat ID has 6 to 20 letters, digits, - or _ and starts with a letter."
    ),
    # connecting
    "app_id_missing": QT_TRANSLATE_NOOP("Words", "The AppID is missing. Copy it from the platform into Connection."),
    "app_id_taken": QT_TRANSLATE_NOOP(
        "Words", "{name} has this AppID already. Two entries for one account would count its quota twice."
    ),
    "app_id_wrong": QT_TRANSLATE_NOOP(
        "Words", "The platform does not know this AppID. Copy it again from the platform’s settings."
    ),
    "agent_id_missing": QT_TRANSLATE_NOOP(
        "Words", "The AgentId is missing. Copy it from the application’s page of WeCom into Connection."
    ),
    "agent_id_wrong": QT_TRANSLATE_NOOP(
        "Words", "The platform does not know this AgentId. Copy it again from the application’s page of WeCom."
    ),
    "secret_missing": QT_TRANSLATE_NOOP(
        "Words", "The AppSecret is missing. Copy it from the platform into Connection; it is kept in the keychain."
    ),
    "secret_wrong": QT_TRANSLATE_NOOP(
        "Words", "The AppSecret is wrong. Copy it again from the platform, or have a new one made there."
    ),
    "secret_frozen": QT_TRANSLATE_NOOP(
        "Words", "The AppSecret is frozen. Unfreeze it on the platform, then test again."
    ),
    "secret_unreadable": QT_TRANSLATE_NOOP("Words", "The kept AppSecret cannot be read any more. Enter it again."),
    "keychain_locked": QT_TRANSLATE_NOOP("Words", "The system’s keychain is locked. Unlock it and try again."),
    "keychain_missing": QT_TRANSLATE_NOOP(
        "Words",
        "No keychain was found, so the secret cannot be kept safely. Start one, such as GNOME Keyring, and try again; "
        "or use the command line with --passphrase-file.",
    ),
    "passphrase_wrong": QT_TRANSLATE_NOOP("Words", "That is not the passphrase of this workspace. Try again."),
    "ip_not_allowed": QT_TRANSLATE_NOOP(
        "Words", "The platform does not allow this computer’s address {ip}. Add it to the account’s IP list there."
    ),
    "ip_waits_for_admin": QT_TRANSLATE_NOOP(
        "Words",
        "This computer’s address waits for the account’s administrator. Ask them to allow it on the platform.",
    ),
    "ip_refused_by_admin": QT_TRANSLATE_NOOP(
        "Words",
        "The account’s administrator refused this computer’s address. Ask them to allow it; the platform asks them "
        "again after {opens_at}.",
    ),
    "api_not_allowed": QT_TRANSLATE_NOOP(
        "Words", "The platform does not allow this account to do that. See what it may do on the Desk."
    ),
    "account_blocked": QT_TRANSLATE_NOOP(
        "Words", "The platform has blocked or limited this account. Log in there to see why."
    ),
    "admin_must_confirm": QT_TRANSLATE_NOOP(
        "Words", "The account’s administrator must confirm this in WeChat. It goes on once they have."
    ),
    "token_refused": QT_TRANSLATE_NOOP("Words", "The platform refused the access token. Test the connection again."),
    "address_not_safe": QT_TRANSLATE_NOOP(
        "Words", "{address} is not a safe address. Use https, or this computer’s own address for practice."
    ),
    "certificate_not_trusted": QT_TRANSLATE_NOOP(
        "Words", "The platform’s certificate is not trusted, so nothing was sent. Check the network and the clock."
    ),
    "platform_unreachable": QT_TRANSLATE_NOOP(
        "Words", "The platform could not be reached. Check the network; nothing was sent."
    ),
    "platform_silent": QT_TRANSLATE_NOOP(
        "Words", "The platform did not answer in time. wxdesk will ask what came of it."
    ),
    "connection_lost": QT_TRANSLATE_NOOP(
        "Words", "The connection broke while the platform was answering. wxdesk will ask what came of it."
    ),
    "platform_busy": QT_TRANSLATE_NOOP("Words", "The platform is busy. wxdesk tries again in a few seconds."),
    "platform_garbled": QT_TRANSLATE_NOOP(
        "Words", "The platform’s answer could not be read. wxdesk will ask what came of it."
    ),
    "platform_misread": QT_TRANSLATE_NOOP("Words", "The platform could not read what wxdesk sent. Please report this."),
    "platform_http_error": QT_TRANSLATE_NOOP(
        "Words", "The platform answered with error {status}. Try again in a few minutes."
    ),
    "platform_refused": QT_TRANSLATE_NOOP("Words", "The platform refused with error {errcode}: {errmsg}."),
    "calls_too_fast": QT_TRANSLATE_NOOP("Words", "Too many calls in one minute. wxdesk goes on after a pause."),
    "calls_used_up": QT_TRANSLATE_NOOP(
        "Words", "The platform’s calls for today are used up. They begin anew at {opens_at}."
    ),
    # sending
    "quota_used_up": QT_TRANSLATE_NOOP("Words", "{name} has no post left. The next one opens at {opens_at}."),
    "quota_slot_taken": QT_TRANSLATE_NOOP(
        "Words", "Another post took that place a moment ago. Look at what is left and try again."
    ),
    "platform_quota_used_up": QT_TRANSLATE_NOOP(
        "Words",
        "The platform’s count differs: posts of this period were sent from elsewhere. The meter shows its count now.",
    ),
    "schedule_in_past": QT_TRANSLATE_NOOP("Words", "{at} has passed. Choose a time to come."),
    "sending_refused": QT_TRANSLATE_NOOP("Words", "{name} cannot send from here. {reason}"),
    "too_many_articles": QT_TRANSLATE_NOOP("Words", "A post holds up to {limit} articles. Take some out."),
    "post_incomplete": QT_TRANSLATE_NOOP("Words", "Article {article} is not ready. {reason}"),
    "post_state_forbids": QT_TRANSLATE_NOOP(
        "Words", "The post has moved on meanwhile ({state}), so this cannot be done any more."
    ),
    "post_holds_slot": QT_TRANSLATE_NOOP("Words", "This post already holds its place in the quota."),
    "post_unknown": QT_TRANSLATE_NOOP("Words", "That post is not in this workspace any more."),
    "attempt_unknown": QT_TRANSLATE_NOOP("Words", "That sending is not in this workspace any more."),
    "repeated_too_soon": QT_TRANSLATE_NOOP(
        "Words", "The platform wants a minute between two tries. wxdesk waits and asks."
    ),
    "mass_send_terms_not_accepted": QT_TRANSLATE_NOOP(
        "Words", "Accept the terms for sending posts on the platform first."
    ),
    "comments_not_allowed": QT_TRANSLATE_NOOP("Words", "This account may not have comments. Nothing was sent."),
    "message_too_old": QT_TRANSLATE_NOOP("Words", "Internal messages can be taken back for 24 hours only."),
    "no_member_reached": QT_TRANSLATE_NOOP(
        "Words", "None of the members can be reached. Check the roster and what the application may see."
    ),
    "material_unknown": QT_TRANSLATE_NOOP(
        "Words", "The platform does not know a picture any more. Send again; it is uploaded anew."
    ),
    "reply_lost": QT_TRANSLATE_NOOP(
        "Words", "wxdesk stopped while the post was being sent. It asks the platform what came of it."
    ),
    "no_confirmation": QT_TRANSLATE_NOOP(
        "Words", "The platform has not confirmed that the post was sent. Look there before you send again."
    ),
    "platform_did_not_send": QT_TRANSLATE_NOOP(
        "Words", "The platform took the post but did not send it. Its place is free again."
    ),
    "resolved_not_sent": QT_TRANSLATE_NOOP("Words", "You said that it was not sent. Its place is free again."),
    "interrupted_too_long": QT_TRANSLATE_NOOP(
        "Words",
        "wxdesk was stopped before the post was sent, more than an hour ago. Send it again if it is still wanted.",
    ),
    "restored": QT_TRANSLATE_NOOP(
        "Words", "A backup was put back, and wxdesk cannot know what was sent since. Look on the platform first."
    ),
    "sent_before": QT_TRANSLATE_NOOP("Words", "An earlier try at sending this post has arrived after all."),
    "sent_without_slot": QT_TRANSLATE_NOOP(
        "Words", "The post went out after its place in the quota had gone to another one."
    ),
    "service_only": QT_TRANSLATE_NOOP("Words", "Only verified service accounts may do that."),
    "verify_first": QT_TRANSLATE_NOOP("Words", "The platform wants the account verified first."),
    "individuals_cannot_verify": QT_TRANSLATE_NOOP("Words", "It needs verification, which individuals cannot have."),
    "service_or_public_sector_only": QT_TRANSLATE_NOOP(
        "Words", "Only service accounts, and subscription accounts of government and media, may do that."
    ),
    "not_for_enterprise": QT_TRANSLATE_NOOP("Words", "Enterprise accounts cannot do that."),
    "enterprise_only": QT_TRANSLATE_NOOP("Words", "Only enterprise accounts can do that."),
    "apply_for_merchant": QT_TRANSLATE_NOOP("Words", "It needs a merchant number of WeChat Pay. Apply for one first."),
    "apply_for_store": QT_TRANSLATE_NOOP("Words", "The platform wants an application for the store first."),
    "link_mini_program": QT_TRANSLATE_NOOP("Words", "Link a Mini-Program to the account on the platform first."),
    # writing
    "title_missing": QT_TRANSLATE_NOOP("Words", "The title is missing."),
    "title_too_long": QT_TRANSLATE_NOOP("Words", "The title is too long; the platform takes {limit} {unit}."),
    "author_too_long": QT_TRANSLATE_NOOP("Words", "The author is too long; the platform takes {limit} {unit}."),
    "digest_too_long": QT_TRANSLATE_NOOP("Words", "The digest is too long; the platform takes {limit} {unit}."),
    "source_url_too_long": QT_TRANSLATE_NOOP("Words", "The read-more link is too long; the platform takes 1 KB."),
    "source_url_not_web": QT_TRANSLATE_NOOP("Words", "The read-more link must begin with http:// or https://."),
    "source_url_refused": QT_TRANSLATE_NOOP(
        "Words", "The platform refused the read-more link. Use an address that it allows."
    ),
    "body_empty": QT_TRANSLATE_NOOP("Words", "The article has no text yet."),
    "body_too_long": QT_TRANSLATE_NOOP(
        "Words", "The text is longer than the 20,000 characters that the platform promises to take."
    ),
    "body_bytes_too_long": QT_TRANSLATE_NOOP(
        "Words", "The text is larger than the {limit} bytes that the platform takes. Make two articles of it."
    ),
    "body_refused": QT_TRANSLATE_NOOP(
        "Words", "The platform refused the text. Look for scripts, forms or links that it does not allow."
    ),
    "article_too_large": QT_TRANSLATE_NOOP("Words", "The article is too large to be shown. Make several of it."),
    "article_too_deep": QT_TRANSLATE_NOOP("Words", "Lists or quotes lie too deep in each other. Flatten them."),
    "cover_missing": QT_TRANSLATE_NOOP("Words", "The cover is missing. Choose a picture."),
    "cover_unknown": QT_TRANSLATE_NOOP("Words", "The cover {name} is not among the pictures. Choose another."),
    "cover_refused": QT_TRANSLATE_NOOP("Words", "The platform refused how the cover is cut. Choose another picture."),
    "theme_unknown": QT_TRANSLATE_NOOP("Words", "There is no theme of that name. The usual one is used."),
    "image_missing": QT_TRANSLATE_NOOP("Words", "A picture is missing: {text}. Add the file."),
    "image_remote": QT_TRANSLATE_NOOP("Words", "A picture lies on the web: {text}. Add it as a file."),
    "image_outside": QT_TRANSLATE_NOOP("Words", "A picture lies outside the article’s folder: {text}. Add the file."),
    "link_becomes_note": QT_TRANSLATE_NOOP("Words", "An outside link becomes a note at the end: {text}."),
    "link_dropped": QT_TRANSLATE_NOOP("Words", "A link was left out because it is not a web address: {text}."),
    "tag_dropped": QT_TRANSLATE_NOOP("Words", "HTML that the platform does not take was left out: {text}."),
    "decoded_as": QT_TRANSLATE_NOOP("Words", "The file was read as {text}."),
    "code_wraps": QT_TRANSLATE_NOOP("Words", "Long lines of code are wrapped."),
    "table_wide": QT_TRANSLATE_NOOP("Words", "A table with {text} columns is wide for a phone."),
    "theme_css_broken": QT_TRANSLATE_NOOP(
        "Words", "The theme’s CSS cannot be read at line {line}. Look for a missing bracket or quotation mark."
    ),
    "theme_unreadable": QT_TRANSLATE_NOOP("Words", "The theme {name} cannot be read. Check the file and its rights."),
    "theme_selector_unused": QT_TRANSLATE_NOOP("Words", "No part of an article is meant by {text}."),
    "theme_declaration_dropped": QT_TRANSLATE_NOOP("Words", "The platform does not keep {text}."),
    "theme_rule_dropped": QT_TRANSLATE_NOOP("Words", "A theme cannot hold {text}. It was left out."),
    "accent_unreadable": QT_TRANSLATE_NOOP("Words", "The accent is no colour like #0f766e. The theme’s own is used."),
    "text_size_unreadable": QT_TRANSLATE_NOOP("Words", "The text size is no number from 12 to 24. The usual is used."),
    "formula_unreadable": QT_TRANSLATE_NOOP("Words", "A formula cannot be drawn and is shown as written: {text}."),
    "code_not_coloured": QT_TRANSLATE_NOOP("Words", "A block of code is too long to be coloured."),
    "code_above_limit": QT_TRANSLATE_NOOP("Words", "An article has colours for 400 blocks of code; this one is above."),
    "box_unknown": QT_TRANSLATE_NOOP("Words", "There is no box called {text}. It is shown as a note."),
    "box_unmatched": QT_TRANSLATE_NOOP("Words", "A box is opened or closed alone: {text}. Put ::: on both ends."),
    "account_card_unknown": QT_TRANSLATE_NOOP("Words", "The account {text} is not among the cards. Add its card."),
    "product_not_in_shop": QT_TRANSLATE_NOOP(
        "Words",
        "WeChat knows no product with the id of a product’s card. Copy it from the list of products in the shop.",
    ),
    "product_card_refused": QT_TRANSLATE_NOOP("Words", "WeChat does not show this product’s card in an article."),
    "product_unknown": QT_TRANSLATE_NOOP("Words", "The product {text} is not among the cards. Add its card."),
    "card_in_text": QT_TRANSLATE_NOOP(
        "Words",
        "A card stays text within a paragraph, table or list. Put an empty line before and after it: {text}.",
    ),
    "card_in_picture_post": QT_TRANSLATE_NOOP(
        "Words", "A picture post shows no cards: {text} stays text. Take it out, or write an article instead."
    ),
    "attribute_dropped": QT_TRANSLATE_NOOP("Words", "The platform runs no scripts: {text} was left out."),
    "image_dropped": QT_TRANSLATE_NOOP("Words", "A picture that does not lie with WeChat was left out: {text}."),
    "style_dropped": QT_TRANSLATE_NOOP("Words", "A style that the platform does not keep was left out: {text}."),
    "card_picture_missing": QT_TRANSLATE_NOOP(
        "Words", "The card of {text} has no picture on WeChat’s own host, and would be refused. Give it one."
    ),
    "video_not_for_all": QT_TRANSLATE_NOOP(
        "Words", "The platform may refuse to send a video that was uploaded by a program to all followers: {text}."
    ),
    "mini_program_unknown": QT_TRANSLATE_NOOP("Words", "The Mini-Program {text} is not linked."),
    "picture_converted": QT_TRANSLATE_NOOP("Words", "The picture {name} is converted before it is sent."),
    "picture_missing": QT_TRANSLATE_NOOP("Words", "The picture {name} of “{title}” is missing. Add the file."),
    "picture_too_large": QT_TRANSLATE_NOOP(
        "Words", "The picture is too large. Make it smaller than 10 MB and add it again."
    ),
    "picture_refused": QT_TRANSLATE_NOOP(
        "Words", "The platform refused a picture. Save it as JPEG or PNG and add it again."
    ),
    "picture_unreadable": QT_TRANSLATE_NOOP(
        "Words", "The picture {name} cannot be read. Check the file and its rights."
    ),
    "picture_broken": QT_TRANSLATE_NOOP(
        "Words", "The picture {name} is broken. Open it in a picture program and save it anew."
    ),
    "picture_kind_unsupported": QT_TRANSLATE_NOOP(
        "Words", "{name} is not a picture that can be used. JPEG, PNG, GIF, WebP, HEIC and TIFF can."
    ),
    "picture_too_many_pixels": QT_TRANSLATE_NOOP(
        "Words", "The picture {name} has too many pixels. Make it smaller and add it again."
    ),
    "picture_unknown": QT_TRANSLATE_NOOP("Words", "A picture is not in this workspace any more. Add the file again."),
    # files
    "file_missing": QT_TRANSLATE_NOOP("Words", "{path} is not there."),
    "file_not_found": QT_TRANSLATE_NOOP("Words", "{path} is not there."),
    "file_unreadable": QT_TRANSLATE_NOOP("Words", "{path} cannot be read. Check its rights."),
    "file_not_readable": QT_TRANSLATE_NOOP("Words", "{path} cannot be read: {reason}."),
    "file_not_writable": QT_TRANSLATE_NOOP("Words", "{path} cannot be written: {reason}. Choose another place."),
    "file_is_folder": QT_TRANSLATE_NOOP("Words", "{path} is a folder. Choose the file in it."),
    "file_not_regular": QT_TRANSLATE_NOOP("Words", "{path} is not a file that can be opened."),
    "folder_not_writable": QT_TRANSLATE_NOOP(
        "Words", "{path} cannot be written. Choose another folder, or change its rights."
    ),
    "markdown_too_large": QT_TRANSLATE_NOOP("Words", "{path} is too large for an article. Make several files of it."),
    "markdown_encoding_unknown": QT_TRANSLATE_NOOP(
        "Words", "{path} is in no known encoding. Save it as UTF-8 and open it again."
    ),
    "markdown_has_nul": QT_TRANSLATE_NOOP(
        "Words", "{path} has a NUL byte in line {line}, so it is not plain text. Remove it and open it again."
    ),
    # roster
    "member_name_missing": QT_TRANSLATE_NOOP("Words", "The name is missing."),
    "member_name_too_long": QT_TRANSLATE_NOOP("Words", "The name is too long; the platform takes 64 characters."),
    "member_phone_missing": QT_TRANSLATE_NOOP("Words", "The phone number is missing."),
    "member_wechat_id_missing": QT_TRANSLATE_NOOP("Words", "The WeChat ID is missing."),
    "member_phone_taken": QT_TRANSLATE_NOOP("Words", "Somebody else on the roster has this phone number."),
    "member_wechat_id_taken": QT_TRANSLATE_NOOP("Words", "Somebody else on the roster has this WeChat ID."),
    "member_not_following": QT_TRANSLATE_NOOP(
        "Words", "{name} does not follow the account yet. Ask them to follow it first."
    ),
    "member_unknown": QT_TRANSLATE_NOOP("Words", "That member is not on the roster any more."),
    "waiting_unknown": QT_TRANSLATE_NOOP("Words", "That person does not wait any more."),
    "department_unknown": QT_TRANSLATE_NOOP("Words", "That department is not there any more."),
    "department_in_itself": QT_TRANSLATE_NOOP("Words", "{name} cannot lie in itself or below itself."),
    "department_name_taken": QT_TRANSLATE_NOOP("Words", "There is already a department called {name} beside it."),
    "department_name_missing": QT_TRANSLATE_NOOP("Words", "The department needs a name."),
    "department_name_too_long": QT_TRANSLATE_NOOP(
        "Words", "The department’s name is too long; 64 characters are allowed."
    ),
    "department_name_has_separator": QT_TRANSLATE_NOOP("Words", "A department’s name cannot have / in it."),
    "phone_not_possible": QT_TRANSLATE_NOOP(
        "Words", "{text} is not a possible phone number. Write it with its country code."
    ),
    "phone_rounded": QT_TRANSLATE_NOOP(
        "Words", "{text} was rounded by a spreadsheet. Save the column as text and import again."
    ),
    "import_out_of_date": QT_TRANSLATE_NOOP("Words", "The roster has changed since the dry run. Run it again."),
    "csv_member_twice": QT_TRANSLATE_NOOP("Words", "The same person stands in the file twice."),
    "csv_quotes_broken": QT_TRANSLATE_NOOP("Words", "A quotation mark is not closed. Close it and import again."),
    "csv_status_unknown": QT_TRANSLATE_NOOP("Words", "The status is none of active, not verified, invited and left."),
    "csv_phone_twice": QT_TRANSLATE_NOOP("Words", "Line {row} has the same phone number."),
    "csv_wechat_id_twice": QT_TRANSLATE_NOOP("Words", "Line {row} has the same WeChat ID."),
    "csv_wrong_columns": QT_TRANSLATE_NOOP("Words", "The row has {found} columns, the first one {expected}."),
    "member_position_too_long": QT_TRANSLATE_NOOP("Words", "The position is too long; 128 characters are allowed."),
    "csv_too_large": QT_TRANSLATE_NOOP("Words", "{name} is too large: {megabytes} MB, at most {limit} MB. Split it."),
    "csv_empty": QT_TRANSLATE_NOOP("Words", "{name} is empty."),
    "csv_is_spreadsheet": QT_TRANSLATE_NOOP(
        "Words", "{name} is a spreadsheet. Save it as CSV (UTF-8) and import that."
    ),
    "csv_not_text": QT_TRANSLATE_NOOP("Words", "{name} is not text in a known encoding. Save it as CSV (UTF-8)."),
    "csv_has_nul": QT_TRANSLATE_NOOP("Words", "{name} has a NUL byte in row {row}. Remove it and import again."),
    "csv_column_unknown": QT_TRANSLATE_NOOP("Words", "There is no column {column}. The file has: {known}."),
    "csv_field_unknown": QT_TRANSLATE_NOOP("Words", "There is no field {field}. Known are: {known}."),
    "csv_column_twice": QT_TRANSLATE_NOOP("Words", "{column} and {other} are the same column. Leave one out."),
    "csv_header_missing": QT_TRANSLATE_NOOP("Words", "The first row must name the columns. It reads: {found}."),
    "csv_columns_missing": QT_TRANSLATE_NOOP("Words", "These columns are missing: {missing}. The file has: {found}."),
    # workspace
    "workspace_missing": QT_TRANSLATE_NOOP(
        "Words", "The workspace that was in {path} is gone. Put it back, or open a backup."
    ),
    "workspace_locked": QT_TRANSLATE_NOOP(
        "Words",
        "wxdesk is open on this workspace already, or another program uses it. Go on there, or close it and try again.",
    ),
    "workspace_corrupt": QT_TRANSLATE_NOOP(
        "Words", "The workspace {path} is damaged. Nothing was changed; put a backup in its place."
    ),
    "workspace_newer": QT_TRANSLATE_NOOP(
        "Words", "This workspace was written by a newer wxdesk. Update wxdesk to open it."
    ),
    "workspace_unwritable": QT_TRANSLATE_NOOP(
        "Words", "The workspace cannot be written in {path}. Check the folder’s rights."
    ),
    "disk_full": QT_TRANSLATE_NOOP("Words", "The disk is full. Make room; what you typed is still here."),
    "backup_unreadable": QT_TRANSLATE_NOOP("Words", "{path} is not a backup that can be read. Choose another."),
    "time_not_understood": QT_TRANSLATE_NOOP("Words", "“{text}” is not a time. Write it like 2026-11-28 18:30."),
    "time_out_of_range": QT_TRANSLATE_NOOP(
        "Words", "“{text}” is too far away. A time lies between {first} and {last}."
    ),
    # practice
    "port_taken": QT_TRANSLATE_NOOP(
        "Words", "Port {port} is taken by another program. Close that, or choose another port."
    ),
    "simulator_not_started": QT_TRANSLATE_NOOP("Words", "The practice platform is not running. Try again."),
    "simulator_state_unreadable": QT_TRANSLATE_NOOP(
        "Words", "What the practice platform had kept in {path} cannot be read. Move the file away and try again."
    ),
    "app_not_understood": QT_TRANSLATE_NOOP(
        "Words", "An app of the practice platform is a kind with AppID and secret; kinds are {kinds}."
    ),
}

WITHOUT_DETAILS: dict[str, object] = WITHOUT | {
    "account_not_found": QT_TRANSLATE_NOOP("Words", "There is no account yet. Add one first."),
    "follower_unknown": QT_TRANSLATE_NOOP("Words", "That follower is not in this workspace."),
    "sender_unknown": QT_TRANSLATE_NOOP("Words", "That one does not write in this workspace any more."),
    # What became of a post is remembered by its code alone.
    "quota_used_up": QT_TRANSLATE_NOOP("Words", "There was no post left. Look at when the next one opens."),
    "post_incomplete": QT_TRANSLATE_NOOP("Words", "An article is not ready. See what stands under Before you send."),
    "too_many_articles": QT_TRANSLATE_NOOP("Words", "The post has more articles than it may hold. Take some out."),
    "sending_refused": QT_TRANSLATE_NOOP(
        "Words", "This account cannot send from here. See what it may do on the Desk."
    ),
    "post_state_forbids": QT_TRANSLATE_NOOP("Words", "The post has moved on meanwhile, so this cannot be done."),
    "platform_refused": QT_TRANSLATE_NOOP("Words", "The platform refused the post. Look at the account there."),
    "platform_http_error": QT_TRANSLATE_NOOP(
        "Words", "The platform answered with an error. Try again in a few minutes."
    ),
    "ip_not_allowed": QT_TRANSLATE_NOOP(
        "Words", "The platform does not allow this computer’s address. Add it to the account’s IP list there."
    ),
    "calls_used_up": QT_TRANSLATE_NOOP("Words", "The platform’s calls for today are used up. Try again tomorrow."),
    "address_not_safe": QT_TRANSLATE_NOOP(
        "Words", "The platform’s address is not safe, so nothing was sent. Use https."
    ),
    "title_too_long": QT_TRANSLATE_NOOP("Words", "A title is too long. Shorten it."),
    "author_too_long": QT_TRANSLATE_NOOP("Words", "An author is too long. Shorten it."),
    "digest_too_long": QT_TRANSLATE_NOOP("Words", "A digest is too long. Shorten it."),
    "body_bytes_too_long": QT_TRANSLATE_NOOP("Words", "The text is too large. Make two articles of it."),
    "cover_unknown": QT_TRANSLATE_NOOP("Words", "A cover is not among the pictures. Choose another."),
    "picture_missing": QT_TRANSLATE_NOOP("Words", "A picture is missing. Add the file."),
    "picture_unreadable": QT_TRANSLATE_NOOP("Words", "A picture cannot be read. Add it again."),
    "picture_broken": QT_TRANSLATE_NOOP("Words", "A picture is broken. Save it anew and add it again."),
    "picture_is_svg": QT_TRANSLATE_NOOP("Words", "An SVG drawing is not taken. Export it as PNG."),
    "picture_kind_unsupported": QT_TRANSLATE_NOOP(
        "Words", "A picture is of no kind that can be used. Save it as JPEG."
    ),
    "picture_too_many_pixels": QT_TRANSLATE_NOOP("Words", "A picture has too many pixels. Make it smaller."),
    "picture_converted": QT_TRANSLATE_NOOP("Words", "A picture is converted before it is sent."),
    "folder_not_writable": QT_TRANSLATE_NOOP(
        "Words", "The practice platform cannot write into its folder. Change the folder’s rights and try again."
    ),
    "simulator_state_unreadable": QT_TRANSLATE_NOOP(
        "Words", "What the practice platform had kept cannot be read. Move its folder away and try again."
    ),
    "port_taken": QT_TRANSLATE_NOOP(
        "Words", "The practice platform’s port is taken by another program. Close that and try again."
    ),
}
"""Sentences for codes whose details are not known any more."""
