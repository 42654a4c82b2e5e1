"""Sentences for what becomes of a post on its way, and for a workspace on a database server."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENDING: dict[str, object] = {
    "audience_used_up": QT_TRANSLATE_NOOP(
        "Words",
        "Every follower with the tag {tag} has received four posts this month. Nobody would get this one before "
        "{opens_at}; choose another audience.",
    ),
    "engine_missing": QT_TRANSLATE_NOOP(
        "Words",
        "The browser engine that draws pages does not run here (it refuses the system’s administrator). A web page can "
        "still be exported.",
    ),
    "export_failed": QT_TRANSLATE_NOOP("Words", "The browser engine did not finish the page. Try once more."),
    "picture_too_long": QT_TRANSLATE_NOOP(
        "Words", "The picture would be {pixels} pixels high; {limit} is the most. Export it as a PDF instead."
    ),
    "preview_to_nobody": QT_TRANSLATE_NOOP("Words", "Say whom to show it to."),
    "preview_id_unknown": QT_TRANSLATE_NOOP(
        "Words", "The platform knows no WeChat ID {person}. It stands in their WeChat under Me, below the name."
    ),
    "preview_not_follower": QT_TRANSLATE_NOOP(
        "Words", "{person} does not follow the account. They have to follow it first, then preview again."
    ),
    "preview_blocked": QT_TRANSLATE_NOOP(
        "Words", "{person} is on the account’s blacklist, so the platform shows them nothing."
    ),
    "preview_member_unknown": QT_TRANSLATE_NOOP(
        "Words", "WeCom knows no member {person} who may see the app. Enter the account name from their WeCom entry."
    ),
    "previews_used_up": QT_TRANSLATE_NOOP(
        "Words", "The {limit} previews of today are used up. There are new ones at midnight in China."
    ),
    "sent_in_future": QT_TRANSLATE_NOOP("Words", "{at} is still to come. Say when it was sent: now or before."),
    "late_minutes_wrong": QT_TRANSLATE_NOOP("Words", "A post may be sent 0 to 1,440 minutes late by itself."),
    "clock_wrong": QT_TRANSLATE_NOOP(
        "Words",
        "This computer’s clock differs from the platform’s by {minutes} minutes, so nothing was sent. Let the system "
        "set it by itself, then send again.",
    ),
    "members_not_reached": QT_TRANSLATE_NOOP(
        "Words", "{count} members could not be reached: {names}. Look at them in the roster."
    ),
    "perhaps_admin_must_confirm": QT_TRANSLATE_NOOP(
        "Words",
        "The platform has it but has not sent it yet. Perhaps the account’s administrator must confirm it in WeChat.",
    ),
    "still_on_its_way": QT_TRANSLATE_NOOP(
        "Words",
        "It may still be on its way to the platform, so nobody can know yet that it was not sent. Say so after {at}.",
    ),
    "not_allowed_in_time": QT_TRANSLATE_NOOP(
        "Words",
        "The platform did not send it. Most likely the account’s administrator declined, or did not confirm within 30 "
        "minutes. Talk to them, then send again. Its place is free again.",
    ),
    "platform_cannot_tell": QT_TRANSLATE_NOOP(
        "Words", "WeCom cannot be asked what became of a message. Ask a member whether it has arrived."
    ),
    "admin_declined": QT_TRANSLATE_NOOP(
        "Words", "The account’s administrator declined it. Talk to them, then send again. Its place is free again."
    ),
    "admin_timed_out": QT_TRANSLATE_NOOP(
        "Words",
        "The account’s administrator did not confirm it within 30 minutes. Send again when they are there. Its place "
        "is free again.",
    ),
    "admin_did_not_answer": QT_TRANSLATE_NOOP(
        "Words",
        "The account’s administrator did not confirm it within 30 minutes. Send again when they are there. Its place "
        "is free again.",
    ),
    "judged_advertising": QT_TRANSLATE_NOOP(
        "Words", "The platform’s review took it for advertising and did not send it. Change it, then send again."
    ),
    "judged_political": QT_TRANSLATE_NOOP(
        "Words", "The platform’s review refused it as political. Change it, then send again."
    ),
    "judged_pornographic": QT_TRANSLATE_NOOP(
        "Words", "The platform’s review refused it as indecent. Change it, then send again."
    ),
    "judged_social": QT_TRANSLATE_NOOP(
        "Words", "The platform’s review refused it as harmful to society. Change it, then send again."
    ),
    "judged_illegal": QT_TRANSLATE_NOOP(
        "Words", "The platform’s review refused it as breaking the law. Change it, then send again."
    ),
    "judged_fraud": QT_TRANSLATE_NOOP(
        "Words", "The platform’s review refused it as fraud. Change it, then send again."
    ),
    "judged_copyright": QT_TRANSLATE_NOOP(
        "Words", "The platform’s review found others’ work in it. Take out what is not yours, then send again."
    ),
    "judged_mutual_promotion": QT_TRANSLATE_NOOP(
        "Words", "The platform’s review took it for accounts promoting each other. Change it, then send again."
    ),
    "judged_other": QT_TRANSLATE_NOOP(
        "Words", "The platform’s review refused it. Log in there to see why, change it, then send again."
    ),
    "originality_check_failed": QT_TRANSLATE_NOOP(
        "Words", "The platform could not check whether the article is original. Send again in a few minutes."
    ),
    "originality_not_sendable": QT_TRANSLATE_NOOP(
        "Words", "The platform found the article to be another account’s original. Change it, then send again."
    ),
    "originality_reprint": QT_TRANSLATE_NOOP(
        "Words", "The platform would send the article as a reprint only. Send it on the platform’s own site instead."
    ),
    "originality_failed": QT_TRANSLATE_NOOP(
        "Words", "The platform found the article to be another account’s original. Change it, then try again."
    ),
    "review_refused": QT_TRANSLATE_NOOP(
        "Words", "The platform’s review refused it. Log in there to see why, change it, then try again."
    ),
    "publish_failed": QT_TRANSLATE_NOOP(
        "Words", "The platform took it but did not publish it. Try again in a few minutes."
    ),
    "platform_did_not_publish": QT_TRANSLATE_NOOP(
        "Words", "The platform took it but did not publish it. Try again in a few minutes."
    ),
    "publication_refused_by_review": QT_TRANSLATE_NOOP(
        "Words", "The platform’s review refused it. Log in there to see why, change it, then try again."
    ),
    "publication_banned": QT_TRANSLATE_NOOP(
        "Words", "The platform has blocked the published page. Log in there to see why."
    ),
    "tag_unknown": QT_TRANSLATE_NOOP(
        "Words", "The platform has no tag {name}. Choose one of those that it has: {known}."
    ),
    "database_unreachable": QT_TRANSLATE_NOOP(
        "Words",
        "The database {path} cannot be reached. Check the network, the user name and whether the database runs, then "
        "try again.",
    ),
    "database_forbids": QT_TRANSLATE_NOOP(
        "Words", "The database {path} does not let this user write. Ask its administrator for the right to."
    ),
    "database_address_unclear": QT_TRANSLATE_NOOP(
        "Words", "That is not the address of a database. Write it like postgresql://user@host/name."
    ),
    "database_not_ours": QT_TRANSLATE_NOOP(
        "Words", "The database {path} holds something else already. Give wxdesk an empty one of its own."
    ),
    "database_unfit": QT_TRANSLATE_NOOP("Words", "The database {path} cannot be used: {reason}. Choose another one."),
    "password_in_address": QT_TRANSLATE_NOOP(
        "Words", "The address holds a password, which others could read. Leave it out and put it into a .pgpass file."
    ),
    "backup_not_here": QT_TRANSLATE_NOOP(
        "Words", "This workspace is in a database. Have its administrator back it up and restore it with pg_dump."
    ),
    "team_key_missing": QT_TRANSLATE_NOOP(
        "Words",
        "This computer lacks the key to your team’s secrets. Copy key.json from a computer that has it, and use the "
        "same passphrase.",
    ),
}

WITHOUT: dict[str, object] = {
    "audience_used_up": QT_TRANSLATE_NOOP(
        "Words", "Every follower with that tag has received four posts this month. Choose another audience."
    ),
    "clock_wrong": QT_TRANSLATE_NOOP(
        "Words",
        "This computer’s clock differs from the platform’s, so nothing was sent. Let the system set it by itself, then "
        "send again.",
    ),
    "members_not_reached": QT_TRANSLATE_NOOP("Words", "Some members could not be reached. Look at them in the roster."),
    "tag_unknown": QT_TRANSLATE_NOOP("Words", "The platform does not know that tag any more. Choose another one."),
}
"""Sentences for codes whose details are not known any more."""
