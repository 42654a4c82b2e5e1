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
        <source>%n links are no web addresses: left out</source>
        <translation>
            <numerusform>%n link is no web address: left out</numerusform>
            <numerusform>%n links are no web addresses: left out</numerusform>
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
        <source>%n pictures will be converted</source>
        <translation>
            <numerusform>%n picture will be converted</numerusform>
            <numerusform>%n pictures will be converted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wide tables: check on the phone</source>
        <translation>
            <numerusform>%n wide table: check on the phone</numerusform>
            <numerusform>%n wide tables: check on the phone</numerusform>
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
        <source>On the clipboard, with %n pictures. Paste it into the editor.</source>
        <translation>
            <numerusform>On the clipboard, with %n picture. Paste it into the editor.</numerusform>
            <numerusform>On the clipboard, with %n pictures. Paste it into the editor.</numerusform>
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
    <name>FormatBar</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
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
</TS>
