<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Accounts</name>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people wait for you</source>
        <translation>
            <numerusform>%n person waits for you</numerusform>
            <numerusform>%n people wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts may have been sent: decide</source>
        <translation>
            <numerusform>%n post may have been sent: decide</numerusform>
            <numerusform>%n posts may have been sent: decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts wait for the administrator</source>
        <translation>
            <numerusform>%n post waits for the administrator</numerusform>
            <numerusform>%n posts wait for the administrator</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts were not sent in time</source>
        <translation>
            <numerusform>%n post was not sent in time</numerusform>
            <numerusform>%n posts were not sent in time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members of its roster</source>
        <translation>
            <numerusform>%n member of its roster</numerusform>
            <numerusform>%n members of its roster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scheduled posts, which will not be sent</source>
        <translation>
            <numerusform>%n scheduled post, which will not be sent</numerusform>
            <numerusform>%n scheduled posts, which will not be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent posts</source>
        <translation>
            <numerusform>%n sent post</numerusform>
            <numerusform>%n sent posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleSteps</name>
    <message numerus="yes">
        <source>Before you send: %n to mend</source>
        <translation>
            <numerusform>Before you send: %n to mend</numerusform>
            <numerusform>Before you send: %n to mend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AudienceChoice</name>
    <message numerus="yes">
        <source>{0} · %n followers</source>
        <translation>
            <numerusform>{0} · %n follower</numerusform>
            <numerusform>{0} · %n followers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%n HTML tags are left out</source>
        <translation>
            <numerusform>%n HTML tag is left out</numerusform>
            <numerusform>%n HTML tags are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n footnotes are left out</source>
        <translation>
            <numerusform>%n footnote is left out</numerusform>
            <numerusform>%n footnotes are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n headings are empty</source>
        <translation>
            <numerusform>%n heading is empty</numerusform>
            <numerusform>%n headings are empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n headings skip a level</source>
        <translation>
            <numerusform>%n heading skips a level</numerusform>
            <numerusform>%n headings skip a level</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters with stacked accents</source>
        <translation>
            <numerusform>%n letter with stacked accents</numerusform>
            <numerusform>%n letters with stacked accents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links are no web addresses: left out</source>
        <translation>
            <numerusform>%n link is no web address: left out</numerusform>
            <numerusform>%n links are no web addresses: left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links may not lead where they seem to</source>
        <translation>
            <numerusform>%n link may not lead where it seems to</numerusform>
            <numerusform>%n links may not lead where they seem to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links show nothing or lead nowhere</source>
        <translation>
            <numerusform>%n link shows nothing or leads nowhere</numerusform>
            <numerusform>%n links show nothing or lead nowhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n long code lines will wrap</source>
        <translation>
            <numerusform>%n long code line will wrap</numerusform>
            <numerusform>%n long code lines will wrap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside links become notes</source>
        <translation>
            <numerusform>%n outside link becomes a note</numerusform>
            <numerusform>%n outside links become notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures from the web: add them as files</source>
        <translation>
            <numerusform>%n picture from the web: add it as a file</numerusform>
            <numerusform>%n pictures from the web: add them as files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures missing: add the file</source>
        <translation>
            <numerusform>%n picture missing: add the file</numerusform>
            <numerusform>%n pictures missing: add the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures outside the folder: add the file</source>
        <translation>
            <numerusform>%n picture outside the folder: add the file</numerusform>
            <numerusform>%n pictures outside the folder: add the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures ready</source>
        <translation>
            <numerusform>%n picture ready</numerusform>
            <numerusform>%n pictures ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures too many: take them out</source>
        <translation>
            <numerusform>%n picture too many: take it out</numerusform>
            <numerusform>%n pictures too many: take them out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures will be converted</source>
        <translation>
            <numerusform>%n picture will be converted</numerusform>
            <numerusform>%n pictures will be converted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures without a description</source>
        <translation>
            <numerusform>%n picture without a description</numerusform>
            <numerusform>%n pictures without a description</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places turn the direction of text</source>
        <translation>
            <numerusform>%n place turns the direction of text</numerusform>
            <numerusform>%n places turn the direction of text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places with control characters</source>
        <translation>
            <numerusform>%n place with control characters</numerusform>
            <numerusform>%n places with control characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places with invisible characters</source>
        <translation>
            <numerusform>%n place with invisible characters</numerusform>
            <numerusform>%n places with invisible characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table rows lose cells: no column for them</source>
        <translation>
            <numerusform>%n table row loses cells: no column for them</numerusform>
            <numerusform>%n table rows lose cells: no column for them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts are hard to read</source>
        <translation>
            <numerusform>%n text is hard to read</numerusform>
            <numerusform>%n texts are hard to read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts are hard to read in dark mode</source>
        <translation>
            <numerusform>%n text is hard to read in dark mode</numerusform>
            <numerusform>%n texts are hard to read in dark mode</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts are hidden from readers</source>
        <translation>
            <numerusform>%n text is hidden from readers</numerusform>
            <numerusform>%n texts are hidden from readers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wide tables: check on the phone</source>
        <translation>
            <numerusform>%n wide table: check on the phone</numerusform>
            <numerusform>%n wide tables: check on the phone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message numerus="yes">
        <source>This computer’s clock is %n minutes fast.</source>
        <translation>
            <numerusform>This computer’s clock is %n minute fast.</numerusform>
            <numerusform>This computer’s clock is %n minutes fast.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %n minutes slow.</source>
        <translation>
            <numerusform>This computer’s clock is %n minute slow.</numerusform>
            <numerusform>This computer’s clock is %n minutes slow.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyRow</name>
    <message numerus="yes">
        <source>%n pictures are saved, numbered in their order.</source>
        <translation>
            <numerusform>%n picture is saved.</numerusform>
            <numerusform>%n pictures are saved, numbered in their order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n pictures of cards or videos. Choose them there.</source>
        <translation>
            <numerusform>Left out: %n picture of a card or video. Choose it there.</numerusform>
            <numerusform>Left out: %n pictures of cards or videos. Choose them there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On the clipboard, with %n pictures. Paste it into the editor.</source>
        <translation>
            <numerusform>On the clipboard, with %n picture. Paste it into the editor.</numerusform>
            <numerusform>On the clipboard, with %n pictures. Paste it into the editor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyTo</name>
    <message numerus="yes">
        <source>and %n more; the checks of the copy name them</source>
        <translation>
            <numerusform>and %n more; the checks of the copy name it</numerusform>
            <numerusform>and %n more; the checks of the copy name them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyToDialog</name>
    <message numerus="yes">
        <source>Make %n copies</source>
        <translation>
            <numerusform>Make %n copy</numerusform>
            <numerusform>Make %n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountBadge</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Decide</name>
    <message numerus="yes">
        <source>asked again with the same key %n times</source>
        <translation>
            <numerusform>asked again with the same key %n time</numerusform>
            <numerusform>asked again with the same key %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all articles</source>
        <translation>
            <numerusform>%n in all articles</numerusform>
            <numerusform>%n in all articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowersDialog</name>
    <message numerus="yes">
        <source>%n followers drawn from {0}: {1}.</source>
        <translation>
            <numerusform>%n follower drawn from {0}: {1}.</numerusform>
            <numerusform>%n followers drawn from {0}: {1}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FromDataDialog</name>
    <message numerus="yes">
        <source>{0} · %n followers</source>
        <translation>
            <numerusform>{0} · %n follower</numerusform>
            <numerusform>{0} · %n followers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n articles added</source>
        <translation>
            <numerusform>%n article added</numerusform>
            <numerusform>%n articles added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles removed</source>
        <translation>
            <numerusform>%n article removed</numerusform>
            <numerusform>%n articles removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraphs unchanged</source>
        <translation>
            <numerusform>%n paragraph unchanged</numerusform>
            <numerusform>%n paragraphs unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n words</source>
        <translation>
            <numerusform>+%n word</numerusform>
            <numerusform>+%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>−%n words</source>
        <translation>
            <numerusform>−%n word</numerusform>
            <numerusform>−%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n departments will be added.</source>
        <translation>
            <numerusform>%n department will be added.</numerusform>
            <numerusform>%n departments will be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows refused</source>
        <translation>
            <numerusform>%n row refused</numerusform>
            <numerusform>%n rows refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n</source>
        <translation>
            <numerusform>Import %n</numerusform>
            <numerusform>Import %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n, leave out the refused rows</source>
        <translation>
            <numerusform>Import %n, leave out the refused rows</numerusform>
            <numerusform>Import %n, leave out the refused rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colours</source>
        <translation>
            <numerusform>%n colour</numerusform>
            <numerusform>%n colours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drawings</source>
        <translation>
            <numerusform>%n drawing</numerusform>
            <numerusform>%n drawings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n embedded pages</source>
        <translation>
            <numerusform>%n embedded page</numerusform>
            <numerusform>%n embedded pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n equations</source>
        <translation>
            <numerusform>%n equation</numerusform>
            <numerusform>%n equations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fonts</source>
        <translation>
            <numerusform>%n font</numerusform>
            <numerusform>%n fonts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form fields</source>
        <translation>
            <numerusform>%n form field</numerusform>
            <numerusform>%n form fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden parts</source>
        <translation>
            <numerusform>%n hidden part</numerusform>
            <numerusform>%n hidden parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joined cells (taken apart)</source>
        <translation>
            <numerusform>%n joined cell (taken apart)</numerusform>
            <numerusform>%n joined cells (taken apart)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures could not be reached: copy or add them.</source>
        <translation>
            <numerusform>%n picture could not be reached: copy or add it.</numerusform>
            <numerusform>%n pictures could not be reached: copy or add them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures lie on the web and were not fetched.</source>
        <translation>
            <numerusform>%n picture lies on the web and was not fetched.</numerusform>
            <numerusform>%n pictures lie on the web and were not fetched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scripts</source>
        <translation>
            <numerusform>%n script</numerusform>
            <numerusform>%n scripts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sounds</source>
        <translation>
            <numerusform>%n sound</numerusform>
            <numerusform>%n sounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracking pictures</source>
        <translation>
            <numerusform>%n tracking picture</numerusform>
            <numerusform>%n tracking pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>%n video</numerusform>
            <numerusform>%n videos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n posts were not sent in time</source>
        <translation>
            <numerusform>%n post was not sent in time</numerusform>
            <numerusform>%n posts were not sent in time</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message numerus="yes">
        <source>%n pictures were taken in</source>
        <translation>
            <numerusform>%n picture was taken in</numerusform>
            <numerusform>%n pictures were taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetching %n pictures…</source>
        <translation>
            <numerusform>Fetching %n picture…</numerusform>
            <numerusform>Fetching %n pictures…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhonePane</name>
    <message numerus="yes">
        <source>Follower: {0}, follows %n accounts</source>
        <translation>
            <numerusform>Follower: {0}, follows %n account</numerusform>
            <numerusform>Follower: {0}, follows %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PostState</name>
    <message numerus="yes">
        <source>It differs from the platform’s by %n minutes, so the post could count in the wrong day. Let the system set the clock by itself; the post then goes on.</source>
        <translation>
            <numerusform>It differs from the platform’s by %n minute, so the post could count in the wrong day. Let the system set the clock by itself; the post then goes on.</numerusform>
            <numerusform>It differs from the platform’s by %n minutes, so the post could count in the wrong day. Let the system set the clock by itself; the post then goes on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prospect</name>
    <message numerus="yes">
        <source>%n carry the tag</source>
        <translation>
            <numerusform>%n carries the tag</numerusform>
            <numerusform>%n carry the tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n followers would not receive it: they have received four posts this month.</source>
        <translation>
            <numerusform>%n follower would not receive it: they have received four posts this month.</numerusform>
            <numerusform>%n followers would not receive it: they have received four posts this month.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n have received four posts this month: nobody would receive it.</source>
        <translation>
            <numerusform>The %n follower with it has received four posts this month: nobody would receive it.</numerusform>
            <numerusform>All %n have received four posts this month: nobody would receive it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotaWords</name>
    <message numerus="yes">
        <source>%n reserved</source>
        <translation>
            <numerusform>%n reserved</numerusform>
            <numerusform>%n reserved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n sent</numerusform>
            <numerusform>%n sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Internal: reaches %n members</source>
        <translation>
            <numerusform>Internal: reaches %n member</numerusform>
            <numerusform>Internal: reaches %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members exported</source>
        <translation>
            <numerusform>%n member exported</numerusform>
            <numerusform>%n members exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members imported</source>
        <translation>
            <numerusform>%n member imported</numerusform>
            <numerusform>%n members imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people follow the account but are not on the roster</source>
        <translation>
            <numerusform>%n person follows the account but is not on the roster</numerusform>
            <numerusform>%n people follow the account but are not on the roster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n waiting for you</numerusform>
            <numerusform>%n waiting for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n members</source>
        <translation>
            <numerusform>Remove %n member</numerusform>
            <numerusform>Remove %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n day old</numerusform>
            <numerusform>%n days old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) old</source>
        <translation>
            <numerusform>%n hour old</numerusform>
            <numerusform>%n hours old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message numerus="yes">
        <source>%n verified members get it in their chat list, with a push.</source>
        <translation>
            <numerusform>%n verified member gets it in their chat list, with a push.</numerusform>
            <numerusform>%n verified members get it in their chat list, with a push.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This uses 1 of {0} posts {1}; %n are left after it.</source>
        <translation>
            <numerusform>This uses 1 of {0} posts {1}; %n is left after it.</numerusform>
            <numerusform>This uses 1 of {0} posts {1}; %n are left after it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateRow</name>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordListDialog</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WritingFoot</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
</TS>
