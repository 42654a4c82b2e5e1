"""Refusals of what helps with writing, as English sentences: versions, the journal, templates, snippets, copies."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

WRITING: dict[str, object] = {
    "version_unknown": QT_TRANSLATE_NOOP("Words", "That version is not kept any more. See which ones are in History."),
    "post_not_kept": QT_TRANSLATE_NOOP(
        "Words", "What you wrote could not be saved, so nothing was replaced. See the message, then try again."
    ),
    "journal_unwritable": QT_TRANSLATE_NOOP(
        "Words",
        "Only the half second between two saves is not kept in {path}, as it cannot be written: {reason}. Make room or "
        "change the folder’s rights.",
    ),
    "template_unknown": QT_TRANSLATE_NOOP("Words", "That template is not there any more. Choose another."),
    "template_not_found": QT_TRANSLATE_NOOP("Words", "There is no template called {name}. Known are: {known}."),
    "template_name_missing": QT_TRANSLATE_NOOP("Words", "The template needs a name."),
    "template_name_taken": QT_TRANSLATE_NOOP(
        "Words", "There is already a template called {name}. Choose another name."
    ),
    "snippet_not_found": QT_TRANSLATE_NOOP(
        "Words", "There is not one snippet called {name}. Give the id of one of these: {known}."
    ),
    "snippet_name_missing": QT_TRANSLATE_NOOP("Words", "The snippet needs a name."),
    "snippet_empty": QT_TRANSLATE_NOOP("Words", "The snippet has no text yet. Write what is to be put in."),
    "snippet_left": QT_TRANSLATE_NOOP(
        "Words", "“{name}” was changed in the text, so it was not exchanged. Look at the end of the article."
    ),
    "copy_to_itself": QT_TRANSLATE_NOOP("Words", "The post is of {name} already. Choose another account."),
}
