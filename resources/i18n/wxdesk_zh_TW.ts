<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>Abilities</name>
    <message>
        <source>Apply for a merchant number on the platform.</source>
        <translation>請在平台申請商戶號。</translation>
    </message>
    <message>
        <source>Apply for a store on the platform.</source>
        <translation>請在平台申請開通小店。</translation>
    </message>
    <message>
        <source>Booking of rooms and equipment</source>
        <translation>會議室與設備預約</translation>
    </message>
    <message>
        <source>Chat rooms</source>
        <translation>群組聊天</translation>
    </message>
    <message>
        <source>Customer service messages</source>
        <translation>客服訊息</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿箱</translation>
    </message>
    <message>
        <source>Enterprise accounts do not have it.</source>
        <translation>企業微信沒有這項能力。</translation>
    </message>
    <message>
        <source>File sharing</source>
        <translation>檔案共享</translation>
    </message>
    <message>
        <source>Follower groups</source>
        <translation>使用者分組</translation>
    </message>
    <message>
        <source>Follower list</source>
        <translation>取得關注者清單</translation>
    </message>
    <message>
        <source>Follower location (GPS)</source>
        <translation>取得使用者地理位置</translation>
    </message>
    <message>
        <source>Follower profile</source>
        <translation>取得使用者基本資料</translation>
    </message>
    <message>
        <source>It needs verification, which individuals cannot have.</source>
        <translation>需要認證，個人主體無法認證。</translation>
    </message>
    <message>
        <source>Link a Mini-Program on the platform.</source>
        <translation>請在平台關聯小程式。</translation>
    </message>
    <message>
        <source>Media upload and download</source>
        <translation>上傳、下載多媒體檔案</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>會議</translation>
    </message>
    <message>
        <source>Mini-Programs</source>
        <translation>小程式</translation>
    </message>
    <message>
        <source>Only enterprise accounts have it.</source>
        <translation>只有企業微信才有。</translation>
    </message>
    <message>
        <source>Only service accounts, and subscription accounts of government and media, have it.</source>
        <translation>僅服務號及政府、媒體的訂閱號可用。</translation>
    </message>
    <message>
        <source>Only verified service accounts have it.</source>
        <translation>只有已認證的服務號才有。</translation>
    </message>
    <message>
        <source>Publishing without a push</source>
        <translation>發佈（不推播）</translation>
    </message>
    <message>
        <source>QR codes with parameters</source>
        <translation>帶參數的QR Code</translation>
    </message>
    <message>
        <source>Sending posts</source>
        <translation>群發</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>語音辨識</translation>
    </message>
    <message>
        <source>The platform wants the account verified first.</source>
        <translation>平台要求帳號先通過認證。</translation>
    </message>
    <message>
        <source>WeChat Pay</source>
        <translation>微信支付</translation>
    </message>
    <message>
        <source>WeChat Store</source>
        <translation>微信小店</translation>
    </message>
    <message>
        <source>Web authorization (OAuth 2.0)</source>
        <translation>網頁授權（OAuth 2.0）</translation>
    </message>
</context>
<context>
    <name>AbilitiesCard</name>
    <message>
        <source>May apply</source>
        <translation>可申請</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
</context>
<context>
    <name>AccountChip</name>
    <message>
        <source>Account: {0}</source>
        <translation>帳號：{0}</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企業微信</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服務號</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>訂閱號</translation>
    </message>
    <message>
        <source>Write for another account</source>
        <translation>換一個帳號寫</translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <source>Theme for {0}</source>
        <translation>{0}的主題</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n個帳號</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n篇草稿</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n名成員</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people wait for you</source>
        <translation>
            <numerusform>%n人等你通過</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts may have been sent: decide</source>
        <translation>
            <numerusform>有%n則可能已發出：請定奪</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts wait for the administrator</source>
        <translation>
            <numerusform>有%n則等待管理員確認</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts were not sent in time</source>
        <translation>
            <numerusform>有%n則未能按時發出</numerusform>
        </translation>
    </message>
    <message>
        <source>1 post a day, in the Subscriptions folder, no push. Anyone may open one.</source>
        <translation>每天可群發1次，收在「訂閱號訊息」裡，沒有推播。個人也能申請。</translation>
    </message>
    <message>
        <source>4 posts a month, in the chat list, with push. Needs a business licence.</source>
        <translation>每月可群發4次，直接出現在聊天列表，有推播。需要營業執照。</translation>
    </message>
    <message>
        <source>Next send {when}</source>
        <translation>下次群發：{when}</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>暫無安排</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>群發次數</translation>
    </message>
    <message>
        <source>Staff only. Members are added by you; nobody outside can find it.</source>
        <translation>只面向員工。成員由你新增，外部人員搜不到。</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>內部</translation>
    </message>
    <message>
        <source>{accounts} · next send {when}</source>
        <translation>{accounts} · {when}群發</translation>
    </message>
    <message>
        <source>{left} · next opens {when}</source>
        <translation>{left} · {when}恢復</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n篇草稿</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members of its roster</source>
        <translation>
            <numerusform>通訊錄裡的%n名成員</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scheduled posts, which will not be sent</source>
        <translation>
            <numerusform>%n則待群發（將不再發出）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent posts</source>
        <translation>
            <numerusform>%n則已群發</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>新增帳號</translation>
    </message>
    <message>
        <source>Add the accounts you look after: their kind, their name, and how to reach them.</source>
        <translation>把你負責的帳號加進來：類型、名稱和API憑證。</translation>
    </message>
    <message>
        <source>Advanced APIs</source>
        <translation>進階API</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>全部帳號</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>已全部儲存</translation>
    </message>
    <message>
        <source>Compose post</source>
        <translation>寫圖文訊息</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>刪除帳號</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>刪除「{0}」？</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放棄</translation>
    </message>
    <message>
        <source>In-house functions</source>
        <translation>內部協作</translation>
    </message>
    <message>
        <source>Messages to members have no broadcast quota.</source>
        <translation>給成員發訊息不佔群發次數。</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新帳號</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>還沒有帳號</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未儲存</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未認證</translation>
    </message>
    <message>
        <source>Pay, Store and Mini-Programs</source>
        <translation>支付、小店與小程式</translation>
    </message>
    <message>
        <source>Posting by API</source>
        <translation>以API發佈</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>群發次數</translation>
    </message>
    <message>
        <source>Quota · today</source>
        <translation>群發次數 · 今天</translation>
    </message>
    <message>
        <source>Quota · {0}</source>
        <translation>群發次數 · {0}</translation>
    </message>
    <message>
        <source>Saved as soon as it has a name</source>
        <translation>填寫名稱後自動儲存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在儲存…</translation>
    </message>
    <message>
        <source>This goes with it: {0}. You can undo it for a few seconds afterwards.</source>
        <translation>會一併刪除：{0}。刪除後幾秒內可以復原。</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已認證</translation>
    </message>
    <message>
        <source>{0} deleted</source>
        <translation>已刪除「{0}」</translation>
    </message>
    <message>
        <source>{0} was not saved. {1}</source>
        <translation>「{0}」沒有儲存。{1}</translation>
    </message>
</context>
<context>
    <name>ActCards</name>
    <message>
        <source>An address to pass on</source>
        <translation>有可轉發的連結</translation>
    </message>
    <message>
        <source>Followers find it in their Subscriptions folder.</source>
        <translation>粉絲在「訂閱號訊息」裡看到。</translation>
    </message>
    <message>
        <source>Followers get it in their chat list.</source>
        <translation>粉絲在聊天列表收到。</translation>
    </message>
    <message>
        <source>It becomes a page with an address. It stands in nobody’s list.</source>
        <translation>成為一個有連結的頁面，不出現在任何人的列表裡。</translation>
    </message>
    <message>
        <source>It lies in the drafts box there. Nobody receives it.</source>
        <translation>存入平台的草稿箱，沒有人會收到。</translation>
    </message>
    <message>
        <source>No push</source>
        <translation>沒有推播</translation>
    </message>
    <message>
        <source>No quota</source>
        <translation>不佔群發次數</translation>
    </message>
    <message>
        <source>Publish without notifying</source>
        <translation>發佈（不通知）</translation>
    </message>
    <message>
        <source>Puts a new draft there</source>
        <translation>在平台新建一份草稿</translation>
    </message>
    <message>
        <source>Quota: {0} of {1} left {2}</source>
        <translation>群發次數：{2}還剩{0}次，共{1}次</translation>
    </message>
    <message>
        <source>Save as draft on the platform</source>
        <translation>存為平台草稿</translation>
    </message>
    <message>
        <source>Send to followers</source>
        <translation>群發給粉絲</translation>
    </message>
    <message>
        <source>Send to members</source>
        <translation>發給成員</translation>
    </message>
    <message>
        <source>To all or to a tag</source>
        <translation>發給全部或某個標籤</translation>
    </message>
    <message>
        <source>Updates the draft put there before</source>
        <translation>更新先前存入的草稿</translation>
    </message>
    <message>
        <source>Verified members get it in their chat list.</source>
        <translation>已驗證成員在聊天列表收到。</translation>
    </message>
    <message>
        <source>With a push to each phone</source>
        <translation>每部手機都有推播</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Everybody looks {0} times a day (an estimate), when this account’s followers read ({1}).</source>
        <translation>假定每人每天看{0}次微信（估計），時間按這個帳號的粉絲閱讀的時段（{1}）。</translation>
    </message>
    <message>
        <source>Everybody looks {0} times a day (an estimate), when this account’s followers wrote to it ({1}).</source>
        <translation>假定每人每天看{0}次微信（估計），時間按這個帳號的粉絲傳來訊息的時段（{1}）。</translation>
    </message>
    <message>
        <source>Its followers read most at {0} ({1} counted, {2}).</source>
        <translation>粉絲在{0}閱讀最多（共{1}次，{2}）。</translation>
    </message>
    <message>
        <source>Its followers wrote to it most at {0} ({1} counted, {2}).</source>
        <translation>粉絲在{0}傳來的訊息最多（共{1}則，{2}）。</translation>
    </message>
    <message>
        <source>Reading follows the hours at which the account posted.</source>
        <translation>閱讀時段會受帳號發布時間的影響。</translation>
    </message>
    <message>
        <source>That is too little: the usual hours are taken, an estimate.</source>
        <translation>數量太少：改用通常的時段，這是估計。</translation>
    </message>
    <message>
        <source>The platform does not count reading by the hour for it.</source>
        <translation>平台沒有這個帳號的分時閱讀資料。</translation>
    </message>
    <message>
        <source>The platform has counted nothing by the hour lately: the usual hours are taken, an estimate.</source>
        <translation>平台近期沒有分時資料：改用通常的時段，這是估計。</translation>
    </message>
    <message>
        <source>These are the figures that were read last.</source>
        <translation>這是上次讀取的資料。</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0}至{1}</translation>
    </message>
</context>
<context>
    <name>ActivityBars</name>
    <message>
        <source>Active by the hour</source>
        <translation>分時活躍情況</translation>
    </message>
</context>
<context>
    <name>AddAccountButton</name>
    <message>
        <source>Add account</source>
        <translation>新增帳號</translation>
    </message>
</context>
<context>
    <name>AdvancedPart</name>
    <message>
        <source>Advanced</source>
        <translation>進階</translation>
    </message>
    <message>
        <source>Another host of the platform, or a relay of yours. Usually empty.</source>
        <translation>平台的另一個網域，或你自己的中繼地址。通常留空。</translation>
    </message>
    <message>
        <source>Platform address</source>
        <translation>平台地址</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Proxy name and password</source>
        <translation>代理使用者名稱和密碼</translation>
    </message>
    <message>
        <source>The platform accepts listed addresses only: go through one that is listed.</source>
        <translation>平台只接受白名單裡的IP：請從白名單中的一台轉出。</translation>
    </message>
    <message>
        <source>name:password, where it wants one</source>
        <translation>name:password（代理需要時才填）</translation>
    </message>
    <message>
        <source>•••••••• kept sealed; - takes it away</source>
        <translation>•••••••• 已加密儲存；填-則清除</translation>
    </message>
</context>
<context>
    <name>Aids</name>
    <message>
        <source>Copied to {0}</source>
        <translation>已複製到{0}</translation>
    </message>
    <message>
        <source>Copy to account…</source>
        <translation>複製到其他帳號…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>版本記錄…</translation>
    </message>
    <message>
        <source>Its articles are kept as they are now, with theme, author, pictures and cover.</source>
        <translation>現有文章會原樣儲存，包括主題、作者、圖片和封面。</translation>
    </message>
    <message>
        <source>New post from a template…</source>
        <translation>從範本新增圖文…</translation>
    </message>
    <message>
        <source>Restored. What stood there before is kept in History.</source>
        <translation>已還原。原有內容保留在版本記錄裡。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>存為範本</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>存為範本…</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Write snippets…</source>
        <translation>編寫片段…</translation>
    </message>
    <message>
        <source>“{0}” is a template now</source>
        <translation>「{0}」已存為範本</translation>
    </message>
</context>
<context>
    <name>ArticleCard</name>
    <message>
        <source>Lead: {0}</source>
        <translation>頭條：{0}</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove this article</source>
        <translation>移除這篇文章</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
</context>
<context>
    <name>ArticleEditor</name>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Counted in bytes: a Chinese character takes 3.</source>
        <translation>按位元組計算：一個漢字佔3位元組。</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Digest (seen only in posts of one article)</source>
        <translation>摘要（僅單圖文顯示）</translation>
    </message>
    <message>
        <source>Read-more link</source>
        <translation>原文連結</translation>
    </message>
    <message>
        <source>The editor at mp.weixin.qq.com takes {0}.</source>
        <translation>mp.weixin.qq.com的編輯器最多接受{0}。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>Themes, accent and text size</source>
        <translation>主題、強調色與字級</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Write here in Markdown, or drop a Markdown file with its pictures.</source>
        <translation>在這裡用Markdown寫內文，或把Markdown檔案連同圖片拖進來。</translation>
    </message>
    <message>
        <source>Write here what stands below the pictures.</source>
        <translation>在這裡寫圖片下方的文字。</translation>
    </message>
</context>
<context>
    <name>ArticleStack</name>
    <message>
        <source>Add article</source>
        <translation>新增文章</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>This account&apos;s posts hold at most {0} articles</source>
        <translation>這個帳號一次最多群發{0}篇文章</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
</context>
<context>
    <name>ArticleSteps</name>
    <message>
        <source>Article {0} of {1}</source>
        <translation>第{0}篇，共{1}篇</translation>
    </message>
    <message>
        <source>Before you send</source>
        <translation>群發前檢查</translation>
    </message>
    <message numerus="yes">
        <source>Before you send: %n to mend</source>
        <translation>
            <numerusform>群發前檢查：%n處要改</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the phone away, and show the articles and the checks</source>
        <translation>收起手機，顯示各篇文章和檢查</translation>
    </message>
    <message>
        <source>The article before</source>
        <translation>上一篇</translation>
    </message>
    <message>
        <source>The next article</source>
        <translation>下一篇</translation>
    </message>
</context>
<context>
    <name>AudienceChoice</name>
    <message>
        <source>A tag</source>
        <translation>某個標籤</translation>
    </message>
    <message>
        <source>All followers</source>
        <translation>全部粉絲</translation>
    </message>
    <message>
        <source>All members</source>
        <translation>全部成員</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>發送對象</translation>
    </message>
    <message>
        <source>Loading the tags…</source>
        <translation>正在載入標籤…</translation>
    </message>
    <message>
        <source>Nobody carries this tag now.</source>
        <translation>現在沒有人帶這個標籤。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>The tags could not be loaded.</source>
        <translation>標籤沒能載入。</translation>
    </message>
    <message>
        <source>This account has no tags on the platform yet. Make them there, then try again.</source>
        <translation>這個帳號在平台上還沒有標籤。請在平台建好後重試。</translation>
    </message>
    <message numerus="yes">
        <source>{0} · %n followers</source>
        <translation>
            <numerusform>{0} · %n位粉絲</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>關閉提示</translation>
    </message>
</context>
<context>
    <name>BestTime</name>
    <message>
        <source>1 minute</source>
        <translation>1分鐘</translation>
    </message>
    <message>
        <source>At {0} it would be {1} %.</source>
        <translation>若在{0}，則為{1}%。</translation>
    </message>
    <message>
        <source>Best at {0}: {1} % of {2} see it on their first screen, as they look {3} later and it stands at place {4} of the folder then.</source>
        <translation>{0}最好：{2}人中有{1}%在第一個畫面看到它，因為他們在{3}後看微信，那時它排在訂閱號訊息的第{4}位。</translation>
    </message>
    <message>
        <source>Best at {0}: {1} % of {2} see it on their first screen, as they look {3} later and it stands in row {4} of the chat list then.</source>
        <translation>{0}最好：{2}人中有{1}%在第一個畫面看到它，因為他們在{3}後看微信，那時它在聊天列表第{4}行。</translation>
    </message>
    <message>
        <source>Best at {0}: {1} % of {2} see it on their first screen, as they look {3} later and only then does something cover it ({4}).</source>
        <translation>{0}最好：{2}人中有{1}%在第一個畫面看到它，因為他們在{3}後看微信，之後它才被其他訊息壓下去（{4}）。</translation>
    </message>
    <message>
        <source>Every hour does as well: {0} % see it first whenever it goes out. At {1} it stays longest.</source>
        <translation>各個整點都一樣好：無論何時發出，都有{0}%的人在第一個畫面看到。{1}發出停留最久。</translation>
    </message>
    <message>
        <source>Every hour does as well: {0} % see it first whenever it goes out: little else comes that day.</source>
        <translation>各個整點都一樣好：無論何時發出，都有{0}%的人在第一個畫面看到，當天沒有多少其他訊息。</translation>
    </message>
    <message>
        <source>Everybody looks {0} times a day, most at noon and in the evening by their own clock: an estimate.</source>
        <translation>每人每天看 {0} 次，多在各自當地的中午和晚上：這是估計。</translation>
    </message>
    <message>
        <source>It goes out at the full hour, China time.</source>
        <translation>整點發出（北京時間）。</translation>
    </message>
    <message>
        <source>Nobody follows this account: there is nothing to compare.</source>
        <translation>沒有人關注這個帳號，無從比較。</translation>
    </message>
    <message>
        <source>Others send what is planned or usual on that day, and nothing else.</source>
        <translation>其他人當天只發預定的和慣常的內容。</translation>
    </message>
    <message>
        <source>Place {0} in the folder.</source>
        <translation>在訂閱號訊息裡排第{0}。</translation>
    </message>
    <message>
        <source>The classic layout; a first screen holds {0} rows, or {1} cards of the folder: more or fewer on a phone of another size, or with larger letters.</source>
        <translation>經典版面；首屏可放 {0} 列，或訂閱號訊息裡的 {1} 張卡片；手機大小或字級不同，數量也不同。</translation>
    </message>
    <message>
        <source>Those drawn follow what your followers follow, each without {0} % of it.</source>
        <translation>抽樣得到的人，關注的與你的粉絲相同，每人隨機少{0}%。</translation>
    </message>
    <message>
        <source>more than a day</source>
        <translation>超過一天</translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation>{0}小時</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0}分鐘</translation>
    </message>
    <message>
        <source>{0}: {1} % have it on their first screen when they look next, {2} later. Row {3} of the chat list then; something stands above it after {4}; on the first screen for {5} % of the day.</source>
        <translation>{0}：{1}%的人下次看微信時（{2}後）它在第一個畫面，在聊天列表第{3}行；{4}後被其他訊息壓下去；一天中有{5}%的時間在第一個畫面。</translation>
    </message>
</context>
<context>
    <name>BestTimeDialog</name>
    <message>
        <source>Account</source>
        <translation>帳號</translation>
    </message>
    <message>
        <source>Bars: see it on their first screen when they look next. Line: part of the day it is on it.</source>
        <translation>長條：下次看微信時在第一個畫面看到它的人所占的比例。折線：一天中它在第一個畫面的時間所占的比例。</translation>
    </message>
    <message>
        <source>Best time</source>
        <translation>最佳時間</translation>
    </message>
    <message>
        <source>Best time on {0}</source>
        <translation>最佳時間：{0}</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比較…</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Look at {0}</source>
        <translation>查看{0}</translation>
    </message>
    <message>
        <source>Read when its followers are active</source>
        <translation>讀取粉絲的活躍時段</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped. Choose an account or an audience to compare again.</source>
        <translation>已停止。請選擇帳號或人群重新比較。</translation>
    </message>
    <message>
        <source>The 1 follower</source>
        <translation>這1位粉絲</translation>
    </message>
    <message>
        <source>The hours are still being compared.</source>
        <translation>仍在比較各個整點。</translation>
    </message>
    <message>
        <source>The hours could not be read.</source>
        <translation>未能讀取時段資料。</translation>
    </message>
    <message>
        <source>The {0} followers</source>
        <translation>這{0}位粉絲</translation>
    </message>
    <message>
        <source>There is no hour to look at.</source>
        <translation>沒有可查看的整點。</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>{0} drawn from them</source>
        <translation>從中抽樣{0}位</translation>
    </message>
</context>
<context>
    <name>CallsPart</name>
    <message>
        <source>As the platform counts, whoever called.</source>
        <translation>以平台計數為準，不論由誰呼叫。</translation>
    </message>
    <message>
        <source>Ask the platform</source>
        <translation>向平台查詢</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>正在連線平台…</translation>
    </message>
    <message>
        <source>Calls today</source>
        <translation>今日呼叫次數</translation>
    </message>
    <message>
        <source>None yet. The count begins anew at midnight in China.</source>
        <translation>還沒有。次數在北京時間零點重新計算。</translation>
    </message>
    <message>
        <source>Requests…</source>
        <translation>請求記錄…</translation>
    </message>
</context>
<context>
    <name>CallsTable</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <source>Add a card</source>
        <translation>新增卡片</translation>
    </message>
    <message>
        <source>An article may name another page after the card’s name.</source>
        <translation>文章裡可在卡片名後另寫頁面路徑。</translation>
    </message>
    <message>
        <source>Articles of this account show it under its name. It is kept here, for this account.</source>
        <translation>這個帳號的文章用此名稱顯示卡片。卡片只保存在這裡，供這個帳號使用。</translation>
    </message>
    <message>
        <source>Change card</source>
        <translation>修改卡片</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Page (may stay empty)</source>
        <translation>頁面路徑（可不填）</translation>
    </message>
    <message>
        <source>Picture, an address at WeChat (may stay empty)</source>
        <translation>圖片，微信上的圖片地址（可不填）</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Save card</source>
        <translation>儲存卡片</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在儲存…</translation>
    </message>
    <message>
        <source>Upload a picture…</source>
        <translation>上傳圖片…</translation>
    </message>
    <message>
        <source>Uploading…</source>
        <translation>正在上傳…</translation>
    </message>
    <message>
        <source>Words on the card (may stay empty)</source>
        <translation>卡片文字（可不填）</translation>
    </message>
</context>
<context>
    <name>CardPicker</name>
    <message>
        <source>Add a card…</source>
        <translation>新增卡片…</translation>
    </message>
    <message>
        <source>Add the Mini-Programs, accounts and products that this account’s articles lead to.</source>
        <translation>新增這個帳號的文章要用到的小程式、公眾號和商品。</translation>
    </message>
    <message>
        <source>Choose a card, or add one.</source>
        <translation>請選擇或新增一張卡片。</translation>
    </message>
    <message>
        <source>It stands on a line of its own, and leads to a Mini-Program, an account or a product.</source>
        <translation>卡片單獨佔一行，點開進入小程式、公眾號或商品。</translation>
    </message>
    <message>
        <source>Name, AppID or page</source>
        <translation>名稱、AppID或頁面</translation>
    </message>
    <message>
        <source>No card yet</source>
        <translation>還沒有卡片</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>插入</translation>
    </message>
    <message>
        <source>Put in a card</source>
        <translation>插入卡片</translation>
    </message>
    <message>
        <source>“{0}” deleted</source>
        <translation>已刪除「{0}」</translation>
    </message>
</context>
<context>
    <name>CardRow</name>
    <message>
        <source>Change this card</source>
        <translation>修改這張卡片</translation>
    </message>
    <message>
        <source>Delete this card</source>
        <translation>刪除這張卡片</translation>
    </message>
</context>
<context>
    <name>Carding</name>
    <message>
        <source>Choose or add a card…</source>
        <translation>選擇或新增卡片…</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Account</source>
        <translation>公眾號</translation>
    </message>
    <message>
        <source>Account’s id (__biz)</source>
        <translation>公眾號標識（__biz）</translation>
    </message>
    <message>
        <source>AppID</source>
        <translation>AppID</translation>
    </message>
    <message>
        <source>It stands in the address of each of its articles.</source>
        <translation>它的每篇文章的連結裡都有。</translation>
    </message>
    <message>
        <source>Mini-Program</source>
        <translation>小程式</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Product’s id</source>
        <translation>商品ID</translation>
    </message>
    <message>
        <source>The Mini-Program has to be linked to the account.</source>
        <translation>小程式須已與帳號關聯。</translation>
    </message>
    <message>
        <source>The WeChat shop has to be linked to the account.</source>
        <translation>微信小店須已與帳號關聯。</translation>
    </message>
</context>
<context>
    <name>CheckLink</name>
    <message>
        <source>Fix</source>
        <translation>修正</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message numerus="yes">
        <source>%n HTML tags are left out</source>
        <translation>
            <numerusform>%n個HTML標籤將被去掉</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n位元組</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n footnotes are left out</source>
        <translation>
            <numerusform>%n則註腳被略去</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n headings are empty</source>
        <translation>
            <numerusform>%n個標題是空的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n headings skip a level</source>
        <translation>
            <numerusform>%n個標題跳了級</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters with stacked accents</source>
        <translation>
            <numerusform>%n個字母疊加了過多附加符號</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links are no web addresses: left out</source>
        <translation>
            <numerusform>%n個連結不是網址：將被去掉</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links may not lead where they seem to</source>
        <translation>
            <numerusform>%n個連結的去向可能與看起來不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links show nothing or lead nowhere</source>
        <translation>
            <numerusform>%n個連結沒有文字或沒有去向</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n long code lines will wrap</source>
        <translation>
            <numerusform>%n行程式碼過長：將自動換行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside links become notes</source>
        <translation>
            <numerusform>%n個外部連結將轉為文末註解</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures from the web: add them as files</source>
        <translation>
            <numerusform>%n張網路圖片：請改為本機檔案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures missing: add the file</source>
        <translation>
            <numerusform>缺%n張圖片：請加入檔案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures outside the folder: add the file</source>
        <translation>
            <numerusform>%n張圖片不在資料夾內：請加入檔案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures ready</source>
        <translation>
            <numerusform>%n張圖片已就緒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures too many: take them out</source>
        <translation>
            <numerusform>多出%n張圖片：請移除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures will be converted</source>
        <translation>
            <numerusform>%n張圖片將轉換格式</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures without a description</source>
        <translation>
            <numerusform>%n張圖片沒有描述</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places turn the direction of text</source>
        <translation>
            <numerusform>%n處改變了文字方向</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places with control characters</source>
        <translation>
            <numerusform>%n處有控制字元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places with invisible characters</source>
        <translation>
            <numerusform>%n處有不可見字元</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table rows lose cells: no column for them</source>
        <translation>
            <numerusform>%n列表格有儲存格遺失：沒有對應的欄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts are hard to read</source>
        <translation>
            <numerusform>%n處文字看不清楚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts are hard to read in dark mode</source>
        <translation>
            <numerusform>%n處文字在深色模式下看不清楚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts are hidden from readers</source>
        <translation>
            <numerusform>%n處文字讀者看不到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wide tables: check on the phone</source>
        <translation>
            <numerusform>%n個表格偏寬：請在手機上看看</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture post usually stands alone</source>
        <translation>圖片訊息通常單獨發出</translation>
    </message>
    <message>
        <source>A promise about property</source>
        <translation>房地產方面的承諾</translation>
    </message>
    <message>
        <source>A promise of health</source>
        <translation>對健康功效的承諾</translation>
    </message>
    <message>
        <source>A promise of profit</source>
        <translation>對收益的承諾</translation>
    </message>
    <message>
        <source>A promise of success in exams</source>
        <translation>對考試通過的承諾</translation>
    </message>
    <message>
        <source>About tobacco or drinking</source>
        <translation>涉及菸草或飲酒</translation>
    </message>
    <message>
        <source>An absolute term</source>
        <translation>絕對化用語</translation>
    </message>
    <message>
        <source>Article {0}: {1}</source>
        <translation>第{0}篇：{1}</translation>
    </message>
    <message>
        <source>Author is {0} too long</source>
        <translation>作者超長（+{0}）</translation>
    </message>
    <message>
        <source>Cover 2.35:1 and 1:1 set</source>
        <translation>封面2.35:1與1:1已裁好</translation>
    </message>
    <message>
        <source>Cover is missing</source>
        <translation>缺封面</translation>
    </message>
    <message>
        <source>Cover is too small to be cut</source>
        <translation>封面太小，無法裁剪</translation>
    </message>
    <message>
        <source>Cover picture is gone: choose another</source>
        <translation>封面圖已不在：請另選一張</translation>
    </message>
    <message>
        <source>Cover shows only {0} pixels: blurred</source>
        <translation>封面只顯示{0}像素：會模糊</translation>
    </message>
    <message>
        <source>Cut the author to what is allowed</source>
        <translation>把作者截短到允許的長度</translation>
    </message>
    <message>
        <source>Cut the digest to what is allowed</source>
        <translation>把摘要截短到允許的長度</translation>
    </message>
    <message>
        <source>Cut the title to what is allowed</source>
        <translation>把標題截短到允許的長度</translation>
    </message>
    <message>
        <source>Digest is {0} too long</source>
        <translation>摘要超長（+{0}）</translation>
    </message>
    <message>
        <source>Give the head a column for each cell</source>
        <translation>為每個儲存格補上表頭的欄</translation>
    </message>
    <message>
        <source>Line {0}: {1}</source>
        <translation>第{0}行：{1}</translation>
    </message>
    <message>
        <source>Make the first picture the cover</source>
        <translation>用第一張圖片作封面</translation>
    </message>
    <message>
        <source>Much like “{0}”, sent before</source>
        <translation>與以前發過的「{0}」很像</translation>
    </message>
    <message>
        <source>No picture yet: add one</source>
        <translation>還沒有圖片：請加入</translation>
    </message>
    <message>
        <source>No words below the pictures yet</source>
        <translation>圖片下方還沒有文字</translation>
    </message>
    <message>
        <source>Nothing is written yet</source>
        <translation>還沒有內文</translation>
    </message>
    <message>
        <source>Over {0} KB: will be refused</source>
        <translation>超過{0} KB：會被平台拒絕</translation>
    </message>
    <message>
        <source>Over {0} characters: may be refused</source>
        <translation>超過{0}字：可能被平台拒絕</translation>
    </message>
    <message>
        <source>Raise the headings to the level that is next</source>
        <translation>把標題提到相鄰的層級</translation>
    </message>
    <message>
        <source>Read as {0}</source>
        <translation>按{0}編碼讀取</translation>
    </message>
    <message>
        <source>Read-more link is {0} too long</source>
        <translation>原文連結超長（+{0}）</translation>
    </message>
    <message>
        <source>Read-more link must begin with https://</source>
        <translation>原文連結須以https://開頭</translation>
    </message>
    <message>
        <source>Speaks in the name of the state</source>
        <translation>以國家名義宣傳</translation>
    </message>
    <message>
        <source>Take the empty headings out</source>
        <translation>移除空標題</translation>
    </message>
    <message>
        <source>Take the links out, and leave what they show</source>
        <translation>移除連結，保留顯示的內容</translation>
    </message>
    <message>
        <source>Take the missing pictures out</source>
        <translation>移除缺少的圖片</translation>
    </message>
    <message>
        <source>Take these characters out</source>
        <translation>移除這些字元</translation>
    </message>
    <message>
        <source>Title is cut after {0} even on the card</source>
        <translation>標題在訂閱號卡片上也只顯示前{0}字</translation>
    </message>
    <message>
        <source>Title is cut after {0} in the chat list</source>
        <translation>標題在聊天列表裡只顯示前{0}字</translation>
    </message>
    <message>
        <source>Title is cut after {0} when shared</source>
        <translation>標題轉發時只顯示前{0}字</translation>
    </message>
    <message>
        <source>Title is missing</source>
        <translation>缺標題</translation>
    </message>
    <message>
        <source>Title is {0} too long</source>
        <translation>標題超長（+{0}）</translation>
    </message>
    <message>
        <source>Title {0} / {1}</source>
        <translation>標題 {0}/{1}字</translation>
    </message>
    <message>
        <source>WeCom knows no picture posts</source>
        <translation>企業微信沒有圖片訊息</translation>
    </message>
    <message>
        <source>Went out before, as “{0}”</source>
        <translation>以前發過：「{0}」</translation>
    </message>
    <message>
        <source>Words are {0} too long</source>
        <translation>文字超長（+{0}）</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有%n處</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is over 10 MB</source>
        <translation>{0}超過10 MB</translation>
    </message>
    <message>
        <source>“Well-known trademark” is not for advertising</source>
        <translation>「馳名商標」不得用於廣告</translation>
    </message>
    <message>
        <source>“{0}” is on your list</source>
        <translation>「{0}」在你的禁用詞裡</translation>
    </message>
    <message>
        <source>“{0}”: forbidden in advertising</source>
        <translation>「{0}」：廣告禁用語</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Before you send</source>
        <translation>群發前檢查</translation>
    </message>
    <message>
        <source>Words to avoid…</source>
        <translation>禁用詞…</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>An enterprise account, for staff, needs an organisation.</source>
        <translation>面向員工的企業微信需要組織主體。</translation>
    </message>
    <message>
        <source>It brings chat rooms, files, meetings and booking.</source>
        <translation>自帶群聊、檔案、會議和預約。</translation>
    </message>
    <message>
        <source>It is the one kind that individuals may open.</source>
        <translation>個人只能申請這一種。</translation>
    </message>
    <message>
        <source>It may post once a day.</source>
        <translation>每天可以群發1次。</translation>
    </message>
    <message>
        <source>It needs a business licence or its equivalent.</source>
        <translation>需要營業執照或同等證件。</translation>
    </message>
    <message>
        <source>Nobody is disturbed by a push.</source>
        <translation>沒有推播，不打擾讀者。</translation>
    </message>
    <message>
        <source>Only members whom you let in see what you post.</source>
        <translation>只有你通過的成員才能看到內容。</translation>
    </message>
    <message>
        <source>Posts stand in the chat list and are pushed, 4 a month.</source>
        <translation>訊息出現在聊天列表並有推播，每月4次。</translation>
    </message>
    <message>
        <source>Readers find the posts together, in their folder.</source>
        <translation>讀者在「訂閱號訊息」裡集中閱讀。</translation>
    </message>
    <message>
        <source>Selling with WeChat Pay needs an organisation.</source>
        <translation>用微信支付收款需要組織主體。</translation>
    </message>
    <message>
        <source>The public can never find it.</source>
        <translation>外部人員永遠搜不到。</translation>
    </message>
    <message>
        <source>Verified, it has all nine advanced APIs.</source>
        <translation>認證後擁有全部九項進階API。</translation>
    </message>
    <message>
        <source>WeChat Pay and WeChat Store are open to it.</source>
        <translation>可以開通微信支付和微信小店。</translation>
    </message>
</context>
<context>
    <name>ChooserDialog</name>
    <message>
        <source>Buy, book or pay</source>
        <translation>購買、預訂或付款</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Our own staff</source>
        <translation>自己的員工</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>選用{0}</translation>
    </message>
    <message>
        <source>What should readers do?</source>
        <translation>希望讀者做什麼？</translation>
    </message>
    <message>
        <source>Which one do I need?</source>
        <translation>我該選哪一種？</translation>
    </message>
    <message>
        <source>Who owns it?</source>
        <translation>由誰經營？</translation>
    </message>
    <message>
        <source>Who should read it?</source>
        <translation>給誰看？</translation>
    </message>
    <message>
        <source>Work together</source>
        <translation>一起協作</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Let the system set the time by itself.</source>
        <translation>請讓系統自動設定時間。</translation>
    </message>
    <message>
        <source>Posts are held until it is right.</source>
        <translation>時間正確之前，圖文暫不發出。</translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %n minutes fast.</source>
        <translation>
            <numerusform>本機時鐘快了%n分鐘。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %n minutes slow.</source>
        <translation>
            <numerusform>本機時鐘慢了%n分鐘。</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer’s clock is {0} seconds fast.</source>
        <translation>本機時鐘快了{0}秒。</translation>
    </message>
    <message>
        <source>This computer’s clock is {0} seconds slow.</source>
        <translation>本機時鐘慢了{0}秒。</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>Open another folder…</source>
        <translation>開啟其他資料夾…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Restore the backup of {0}</source>
        <translation>恢復{0}的備份</translation>
    </message>
    <message>
        <source>The workspace cannot be opened</source>
        <translation>工作區打不開</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>What is there now is kept beside it.</source>
        <translation>現有內容會保留在旁邊。</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作區</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Markdown, Word and web pages</source>
        <translation>Markdown、Word與網頁</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>picture.png</source>
        <translation>圖片.png</translation>
    </message>
    <message>
        <source>“{0}” deleted</source>
        <translation>已刪除「{0}」</translation>
    </message>
    <message>
        <source>“{0}” removed</source>
        <translation>已移除「{0}」</translation>
    </message>
</context>
<context>
    <name>Comparing</name>
    <message>
        <source>Chat list</source>
        <translation>聊天列表</translation>
    </message>
    <message>
        <source>Subscription folder</source>
        <translation>訂閱號訊息</translation>
    </message>
    <message>
        <source>newest first · no push</source>
        <translation>最新在前 · 無推播</translation>
    </message>
    <message>
        <source>ranked by what is read · no push</source>
        <translation>按閱讀習慣排序 · 無推播</translation>
    </message>
    <message>
        <source>service accounts · push</source>
        <translation>服務號 · 有推播</translation>
    </message>
</context>
<context>
    <name>ComposerPage</name>
    <message>
        <source>Add account</source>
        <translation>新增帳號</translation>
    </message>
    <message>
        <source>Add one; what you write then is saved as its draft, and you see it on a follower’s phone.</source>
        <translation>新增帳號後，寫的內容會存為它的草稿，並能在粉絲的手機上看到。</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>寫圖文</translation>
    </message>
    <message>
        <source>Go on writing: everything is saved as before</source>
        <translation>請繼續寫：一切照常儲存</translation>
    </message>
    <message>
        <source>It lies in the drafts box of {0}</source>
        <translation>已存入{0}的草稿箱</translation>
    </message>
    <message>
        <source>Look at it there and send it by hand at mp.weixin.qq.com. It stays here as a draft too.</source>
        <translation>請到mp.weixin.qq.com查看並手動群發。這裡也保留一份草稿。</translation>
    </message>
    <message>
        <source>No account to write for yet</source>
        <translation>還沒有可用的帳號</translation>
    </message>
    <message>
        <source>Not ready to send: {0}</source>
        <translation>還不能群發：{0}</translation>
    </message>
    <message>
        <source>Putting it into the drafts box of {0}…</source>
        <translation>正在存入{0}的草稿箱…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>已儲存{0}。</translation>
    </message>
    <message>
        <source>The draft in the drafts box of {0} is up to date</source>
        <translation>{0}草稿箱裡的草稿已更新</translation>
    </message>
    <message>
        <source>Your text is still here, but it is not saved.</source>
        <translation>文字還在，但沒有儲存。</translation>
    </message>
    <message>
        <source>“{0}” was taken in</source>
        <translation>已匯入「{0}」</translation>
    </message>
</context>
<context>
    <name>ConnectionCard</name>
    <message>
        <source>AgentId</source>
        <translation>AgentId</translation>
    </message>
    <message>
        <source>AppID</source>
        <translation>AppID</translation>
    </message>
    <message>
        <source>AppSecret</source>
        <translation>AppSecret</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>正在連線平台…</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>API連線</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>CorpID</source>
        <translation>企業ID（CorpID）</translation>
    </message>
    <message>
        <source>IP {0} allowed</source>
        <translation>IP {0}已在白名單</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未連線</translation>
    </message>
    <message>
        <source>Not needed to practise</source>
        <translation>練習時不需要</translation>
    </message>
    <message>
        <source>Paste it here; it is kept, not shown</source>
        <translation>貼上到這裡；只保存，不顯示</translation>
    </message>
    <message>
        <source>Posts go to a WeChat of wxdesk’s own on this computer. Nobody else receives anything.</source>
        <translation>只發到本機上wxdesk自帶的模擬微信，不會有任何人收到。</translation>
    </message>
    <message>
        <source>Posts go to the real platform and reach real followers.</source>
        <translation>發到真實平台，真實粉絲會收到。</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>練習</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>測試連線</translation>
    </message>
    <message>
        <source>The address that the platform refused</source>
        <translation>平台拒絕的IP</translation>
    </message>
    <message>
        <source>Token valid {0}</source>
        <translation>權杖還有{0}有效</translation>
    </message>
    <message>
        <source>ww and 16 characters</source>
        <translation>ww加16個字元</translation>
    </message>
    <message>
        <source>wx and 16 characters</source>
        <translation>wx加16個字元</translation>
    </message>
    <message>
        <source>•••••••• kept in the keychain</source>
        <translation>•••••••• 已存入鑰匙圈</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Copy for WeChat</source>
        <translation>複製到微信</translation>
    </message>
    <message>
        <source>Copy the article and paste it into the editor at mp.weixin.qq.com. Title, author, cover and read-more link have fields of their own there.</source>
        <translation>複製文章，貼上到mp.weixin.qq.com的編輯器。標題、作者、封面和原文連結要在那裡另填。</translation>
    </message>
    <message>
        <source>Mark as sent…</source>
        <translation>標記為已發…</translation>
    </message>
    <message>
        <source>Open mp.weixin.qq.com</source>
        <translation>開啟mp.weixin.qq.com</translation>
    </message>
    <message>
        <source>The web editor takes one article at a time: copy one, paste it at mp.weixin.qq.com, then copy the next. Title, author, cover and read-more link have fields of their own there.</source>
        <translation>網頁編輯器一次只接收一篇：複製一篇，貼上到mp.weixin.qq.com，再複製下一篇。標題、作者、封面和原文連結要在那裡另填。</translation>
    </message>
    <message>
        <source>When it has gone out there, mark it as sent here: it uses quota all the same.</source>
        <translation>在那裡發出後，請回到這裡標記為已發：同樣佔用群發次數。</translation>
    </message>
</context>
<context>
    <name>CopyRow</name>
    <message numerus="yes">
        <source>%n pictures are saved, numbered in their order.</source>
        <translation>
            <numerusform>已儲存%n張圖片，按順序編號。</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture post: upload its pictures there, then paste its words.</source>
        <translation>圖片訊息：請先在那裡上傳圖片，再貼上文字。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled. The clipboard is as it was.</source>
        <translation>已取消。剪貼簿沒有變動。</translation>
    </message>
    <message>
        <source>Copy article</source>
        <translation>複製文章</translation>
    </message>
    <message>
        <source>Copy title</source>
        <translation>複製標題</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在複製…</translation>
    </message>
    <message>
        <source>Cover to choose there: {0}</source>
        <translation>要在那裡選的封面：{0}</translation>
    </message>
    <message>
        <source>It has no cover yet.</source>
        <translation>還沒有封面。</translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n pictures of cards or videos. Choose them there.</source>
        <translation>
            <numerusform>未帶上：%n張卡片或影片的圖片。請在那邊選擇。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On the clipboard, with %n pictures. Paste it into the editor.</source>
        <translation>
            <numerusform>已複製到剪貼簿，含%n張圖片。請貼上到編輯器。</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture {0} of {1}…</source>
        <translation>圖片 {0}/{1}…</translation>
    </message>
    <message>
        <source>Save cover…</source>
        <translation>儲存封面…</translation>
    </message>
    <message>
        <source>Save pictures…</source>
        <translation>儲存圖片…</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>已儲存{0}。</translation>
    </message>
    <message>
        <source>The title is on the clipboard.</source>
        <translation>標題已複製到剪貼簿。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
</context>
<context>
    <name>CopyTo</name>
    <message>
        <source>Fits as it is</source>
        <translation>可以原樣使用</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the checks of the copy name them</source>
        <translation>
            <numerusform>另有%n項；請看副本的檢查結果</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyToDialog</name>
    <message>
        <source>Choose an account first</source>
        <translation>請先選擇帳號</translation>
    </message>
    <message>
        <source>Copy to account</source>
        <translation>複製到其他帳號</translation>
    </message>
    <message>
        <source>Each gets a draft of its own, in its own theme, with its own footer and author. This post stays as it is.</source>
        <translation>每個帳號得到一份自己的草稿，用自己的主題、文末片段和作者。這則圖文保持不變。</translation>
    </message>
    <message numerus="yes">
        <source>Make %n copies</source>
        <translation>
            <numerusform>複製%n份</numerusform>
        </translation>
    </message>
    <message>
        <source>Make copies</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>There is no other account</source>
        <translation>沒有其他帳號</translation>
    </message>
</context>
<context>
    <name>CountBadge</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n人待通過</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>{0} of {1} used</source>
        <translation>已用{0}/{1}</translation>
    </message>
</context>
<context>
    <name>CoverButton</name>
    <message>
        <source>Choose a cover</source>
        <translation>選擇封面</translation>
    </message>
    <message>
        <source>Choose what shows of it…</source>
        <translation>裁剪封面…</translation>
    </message>
    <message>
        <source>Cover, cut to 2.35:1 and 1:1</source>
        <translation>封面，裁成2.35:1和1:1</translation>
    </message>
    <message>
        <source>Cover: {0}</source>
        <translation>封面：{0}</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>從檔案選擇…</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>從剪貼簿</translation>
    </message>
    <message>
        <source>Make one from the title…</source>
        <translation>用標題製作…</translation>
    </message>
    <message>
        <source>No cover</source>
        <translation>不用封面</translation>
    </message>
</context>
<context>
    <name>CoverDialog</name>
    <message>
        <source>As lead article</source>
        <translation>作為頭條</translation>
    </message>
    <message>
        <source>Back to the middle</source>
        <translation>置中</translation>
    </message>
    <message>
        <source>Drag a frame to move it, a corner to size it. Arrow keys move, with Shift they size.</source>
        <translation>拖曳裁剪框可移動，拖曳邊角可調整大小。方向鍵移動，按住Shift則調整大小。</translation>
    </message>
    <message>
        <source>Keep the square inside the wide one</source>
        <translation>方框保持在寬框之內</translation>
    </message>
    <message>
        <source>Lead and list 2.35:1</source>
        <translation>頭條與列表 2.35:1</translation>
    </message>
    <message>
        <source>Share 1:1</source>
        <translation>轉發 1:1</translation>
    </message>
    <message>
        <source>Shared, and below the lead</source>
        <translation>轉發時和作為次條</translation>
    </message>
    <message>
        <source>Use these frames</source>
        <translation>使用此裁剪</translation>
    </message>
    <message>
        <source>WeCom takes no frames: the cover is cut to 2.35:1 before it is uploaded. The square stays here.</source>
        <translation>企業微信不接受裁剪框：上傳前會把封面裁成2.35:1。方框只保存在這裡。</translation>
    </message>
    <message>
        <source>What shows of the cover</source>
        <translation>封面顯示的部分</translation>
    </message>
</context>
<context>
    <name>CoverPreview</name>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
</context>
<context>
    <name>Covering</name>
    <message>
        <source>cover.png</source>
        <translation>封面.png</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>複製報告</translation>
    </message>
    <message>
        <source>Crash report</source>
        <translation>錯誤報告</translation>
    </message>
    <message>
        <source>Something went wrong inside wxdesk</source>
        <translation>wxdesk內部出錯了</translation>
    </message>
    <message>
        <source>Your work is saved. This report helps to repair it; it has no secrets in it.</source>
        <translation>你的內容已儲存。這份報告有助於修復問題，其中不含任何密鑰。</translation>
    </message>
</context>
<context>
    <name>CssEditor</name>
    <message>
        <source>CSS of the theme</source>
        <translation>主題的CSS</translation>
    </message>
    <message>
        <source>Line {0}: {1}</source>
        <translation>第{0}行：{1}</translation>
    </message>
</context>
<context>
    <name>DayButton</name>
    <message>
        <source>Day: {0}</source>
        <translation>日期：{0}</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
</context>
<context>
    <name>Decide</name>
    <message>
        <source>Code {0}</source>
        <translation>錯誤碼{0}</translation>
    </message>
    <message>
        <source>Its draft is no longer in the platform’s drafts box</source>
        <translation>它的草稿已不在平台的草稿箱裡</translation>
    </message>
    <message>
        <source>Its draft still lies in the platform’s drafts box</source>
        <translation>它的草稿還在平台的草稿箱裡</translation>
    </message>
    <message>
        <source>Key: {0}</source>
        <translation>標識：{0}</translation>
    </message>
    <message>
        <source>Last answer: {0}</source>
        <translation>最後的回應：{0}</translation>
    </message>
    <message>
        <source>Nothing published there has these titles</source>
        <translation>平台上沒有同標題的已發佈內容</translation>
    </message>
    <message>
        <source>Posts sent to followers are never in that list.</source>
        <translation>群發的圖文從不出現在那個列表裡。</translation>
    </message>
    <message>
        <source>Published with the same titles:</source>
        <translation>已有同標題的發佈：</translation>
    </message>
    <message>
        <source>Sent off {0} China time</source>
        <translation>北京時間{0}提交</translation>
    </message>
    <message>
        <source>The platform could not be asked</source>
        <translation>沒能向平台查詢</translation>
    </message>
    <message>
        <source>This account may not list what it has published</source>
        <translation>這個帳號無權列出已發佈的內容</translation>
    </message>
    <message>
        <source>What is sent or published leaves the box: probably not sent.</source>
        <translation>已發出或已發佈的會離開草稿箱：很可能沒有發出。</translation>
    </message>
    <message>
        <source>What is sent or published leaves the box: probably sent, unless somebody deleted it there.</source>
        <translation>已發出或已發佈的會離開草稿箱：很可能已發出，除非有人在那裡刪了它。</translation>
    </message>
    <message numerus="yes">
        <source>asked again with the same key %n times</source>
        <translation>
            <numerusform>用同一標識又問了%n次</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, last {1}</source>
        <translation>{0}，最近一次{1}</translation>
    </message>
    <message>
        <source>{0}; {1}</source>
        <translation>{0}；{1}</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>Ask again</source>
        <translation>再問一次</translation>
    </message>
    <message>
        <source>Asks the platform once more; nothing is sent.</source>
        <translation>再向平台查詢一次，不會發送任何內容。</translation>
    </message>
    <message>
        <source>Choose one of the two.</source>
        <translation>請從兩項中選一項。</translation>
    </message>
    <message>
        <source>It can be published again. If that is wrong, there will be two pages of it.</source>
        <translation>可以再次發佈。若判斷有誤，會出現兩個相同的頁面。</translation>
    </message>
    <message>
        <source>It counts as published. Nothing is done there.</source>
        <translation>記為已發佈，不對平台做任何操作。</translation>
    </message>
    <message>
        <source>It counts as sent and its slot as used. If that is wrong, followers never get it.</source>
        <translation>記為已發出，佔用1次群發。若判斷有誤，粉絲將永遠收不到。</translation>
    </message>
    <message>
        <source>It was not published</source>
        <translation>沒有發佈</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>沒有發出</translation>
    </message>
    <message>
        <source>It was published</source>
        <translation>已經發佈</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>已經發出</translation>
    </message>
    <message>
        <source>Its slot is free and it can be sent again. If that is wrong, followers would get it twice.</source>
        <translation>退還這次群發，可以再次發送。若判斷有誤，粉絲會收到兩遍。</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>Was it published?</source>
        <translation>發佈成功了嗎？</translation>
    </message>
    <message>
        <source>Was it sent?</source>
        <translation>發出去了嗎？</translation>
    </message>
    <message>
        <source>What did you see on the platform?</source>
        <translation>你在平台上看到的是？</translation>
    </message>
    <message>
        <source>wxdesk never sends it a second time by itself. This is what is known of “{0}”:</source>
        <translation>wxdesk絕不會自行再發一遍。關於「{0}」，已知的情況是：</translation>
    </message>
</context>
<context>
    <name>DepartmentDialog</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Add department</source>
        <translation>新增部門</translation>
    </message>
    <message>
        <source>In {0}</source>
        <translation>屬於{0}</translation>
    </message>
    <message>
        <source>It needs a name</source>
        <translation>請填寫名稱</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Rename department</source>
        <translation>重新命名部門</translation>
    </message>
</context>
<context>
    <name>DepartmentTree</name>
    <message>
        <source>Add department below…</source>
        <translation>新增子部門…</translation>
    </message>
    <message>
        <source>Add department…</source>
        <translation>新增部門…</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Remove department</source>
        <translation>刪除部門</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>1 account</source>
        <translation>1個帳號</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>寫圖文</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>還沒有帳號</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>通訊錄</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>內部</translation>
    </message>
    <message>
        <source>next send {0}</source>
        <translation>{0}群發</translation>
    </message>
    <message>
        <source>{0} accounts</source>
        <translation>{0}個帳號</translation>
    </message>
    <message>
        <source>{0} without AppID</source>
        <translation>{0}個未填AppID</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>What is different</source>
        <translation>差異</translation>
    </message>
</context>
<context>
    <name>Drafted</name>
    <message>
        <source>As if it went out {0}, China time.</source>
        <translation>假設北京時間{0}發出。</translation>
    </message>
    <message>
        <source>No post of ours has reached this phone.</source>
        <translation>我們的圖文還沒有到過這部手機。</translation>
    </message>
    <message>
        <source>Nothing of ours yet</source>
        <translation>還沒有我們的圖文</translation>
    </message>
    <message>
        <source>Open a post on the Compose page first.</source>
        <translation>請先在「寫圖文」裡開啟一則圖文。</translation>
    </message>
    <message>
        <source>Where it would be, if it went out at the moment that shows.</source>
        <translation>假設在所示的時刻發出，它會排在哪裡。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>A PDF as wide as a phone. Past 5 metres it goes on on another page.</source>
        <translation>與手機同寬的PDF，超過5公尺則另起一頁。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>Dark, as at night</source>
        <translation>深色（夜間）</translation>
    </message>
    <message>
        <source>Export as a PDF</source>
        <translation>匯出為PDF</translation>
    </message>
    <message>
        <source>Export as a long picture</source>
        <translation>匯出為長圖</translation>
    </message>
    <message>
        <source>Export as a web page</source>
        <translation>匯出為網頁</translation>
    </message>
    <message>
        <source>Export as one long page</source>
        <translation>匯出為單張長頁</translation>
    </message>
    <message>
        <source>In pages of A4, to be printed.</source>
        <translation>按A4分頁，便於列印。</translation>
    </message>
    <message>
        <source>It is being made.</source>
        <translation>正在產生。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Making it…</source>
        <translation>正在產生…</translation>
    </message>
    <message>
        <source>One file with its pictures in it. It holds no script and loads nothing.</source>
        <translation>一個檔案，圖片都在其中。不含指令碼，也不載入任何內容。</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>PDF文件</translation>
    </message>
    <message>
        <source>Part {0} of {1}</source>
        <translation>第{0}部分，共{1}部分</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>The whole article in one picture, as sharp as on a phone.</source>
        <translation>整篇文章成一張圖，與手機上一樣清晰。</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>網頁</translation>
    </message>
    <message>
        <source>Width of the phone</source>
        <translation>手機寬度</translation>
    </message>
    <message>
        <source>With title, date and foot</source>
        <translation>含標題、日期與頁尾</translation>
    </message>
    <message>
        <source>{0} points wide</source>
        <translation>寬{0} pt</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到%n處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all articles</source>
        <translation>
            <numerusform>全部文章共%n處</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已取代%n處</numerusform>
        </translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>關閉（Esc）</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>尋找</translation>
    </message>
    <message>
        <source>Find the next (F3)</source>
        <translation>尋找下一處（F3）</translation>
    </message>
    <message>
        <source>Find the one before (Shift+F3)</source>
        <translation>尋找上一處（Shift+F3）</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>區分大小寫</translation>
    </message>
    <message>
        <source>Not a pattern: {0}</source>
        <translation>運算式有誤：{0}</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>規則運算式</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部取代</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>取代為</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>這篇文章</translation>
    </message>
    <message>
        <source>This pattern takes too long. Make it simpler.</source>
        <translation>這個運算式太費時，請改得簡單些。</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>尋找範圍</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全字相符</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
</context>
<context>
    <name>FollowedTable</name>
    <message>
        <source>A date as 2026-03-04. Empty: from the beginning, and from now on for whom you tick now</source>
        <translation>日期，如 2026-03-04。留空：從一開始；剛勾選的從現在起</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>關注</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>免打擾</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>置頂</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星標</translation>
    </message>
    <message>
        <source>Whom they follow</source>
        <translation>關注對象</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>發送頻率</translation>
    </message>
    <message>
        <source>{0} a week</source>
        <translation>每週{0}次</translation>
    </message>
    <message>
        <source>“{0}” is no date. Write it as 2026-03-04, or leave it empty.</source>
        <translation>「{0}」不是日期。請寫成 2026-03-04 這樣，或留空。</translation>
    </message>
</context>
<context>
    <name>FollowerForm</name>
    <message>
        <source>Add somebody who writes</source>
        <translation>新增其他發送者</translation>
    </message>
    <message>
        <source>Back to whom they follow</source>
        <translation>返回關注對象</translation>
    </message>
    <message>
        <source>Choose somebody in the list who writes so often a week.</source>
        <translation>請在清單裡選一位有「每週幾次」的發送者。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Language of the desk</source>
        <translation>與工作台相同</translation>
    </message>
    <message>
        <source>Large phone</source>
        <translation>大螢幕手機</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>On no roster: sees no internal posts.</source>
        <translation>不在任何通訊錄裡：看不到內部訊息。</translation>
    </message>
    <message>
        <source>On the roster of {0}: sees its internal posts.</source>
        <translation>在{0}的通訊錄裡：能看到其內部訊息。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Small phone</source>
        <translation>小螢幕手機</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字級</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>時區</translation>
    </message>
    <message>
        <source>Times and lines…</source>
        <translation>時間與內容…</translation>
    </message>
    <message>
        <source>Usual phone</source>
        <translation>一般手機</translation>
    </message>
</context>
<context>
    <name>FollowersDialog</name>
    <message numerus="yes">
        <source>%n followers drawn from {0}: {1}.</source>
        <translation>
            <numerusform>從{0}抽取了%n個粉絲：{1}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a subscription or service account first.</source>
        <translation>請先新增一個訂閱號或服務號。</translation>
    </message>
    <message>
        <source>Audience to draw from</source>
        <translation>抽樣對象</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>放棄修改</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Draw at random</source>
        <translation>隨機抽樣</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>粉絲</translation>
    </message>
    <message>
        <source>From all followers</source>
        <translation>從全部粉絲</translation>
    </message>
    <message>
        <source>From an account’s data…</source>
        <translation>按帳號的資料產生…</translation>
    </message>
    <message>
        <source>Make up</source>
        <translation>隨機產生</translation>
    </message>
    <message>
        <source>Not kept yet.</source>
        <translation>尚未儲存。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>隨機種子</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>{0} is deleted.</source>
        <translation>已刪除「{0}」。</translation>
    </message>
    <message>
        <source>{0} writes otherwise now.</source>
        <translation>{0} 的時間與內容已修改。</translation>
    </message>
</context>
<context>
    <name>FollowingDialog</name>
    <message>
        <source>Internal posts of an enterprise account also need a place on its roster.</source>
        <translation>企業微信的內部訊息，還須在通訊錄裡才能看到。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>What {0} follows</source>
        <translation>{0}關注的帳號</translation>
    </message>
</context>
<context>
    <name>FormatBar</name>
    <message>
        <source>Add a picture</source>
        <translation>插入圖片</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>More to put in</source>
        <translation>插入更多</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Account card</source>
        <translation>公眾號卡片</translation>
    </message>
    <message>
        <source>Align column left</source>
        <translation>本欄靠左對齊</translation>
    </message>
    <message>
        <source>Align column right</source>
        <translation>本欄靠右對齊</translation>
    </message>
    <message>
        <source>Align column to the centre</source>
        <translation>本欄置中對齊</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>粗體</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>程式碼</translation>
    </message>
    <message>
        <source>Coloured box</source>
        <translation>彩色框</translation>
    </message>
    <message>
        <source>Column at the left</source>
        <translation>左側插入欄</translation>
    </message>
    <message>
        <source>Column at the right</source>
        <translation>右側插入欄</translation>
    </message>
    <message>
        <source>Delete column</source>
        <translation>刪除欄</translation>
    </message>
    <message>
        <source>Delete row</source>
        <translation>刪除列</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一欄</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>註腳</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>一級標題</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜體</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>連結</translation>
    </message>
    <message>
        <source>List</source>
        <translation>項目清單</translation>
    </message>
    <message>
        <source>Mathematics</source>
        <translation>數學公式</translation>
    </message>
    <message>
        <source>Mini-program card</source>
        <translation>小程式卡片</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>編號清單</translation>
    </message>
    <message>
        <source>Pictures that slide</source>
        <translation>滑動圖片</translation>
    </message>
    <message>
        <source>Product card</source>
        <translation>商品卡片</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Reading over characters</source>
        <translation>注音</translation>
    </message>
    <message>
        <source>Row above</source>
        <translation>上方插入列</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>下方插入列</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>分隔線</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二欄</translation>
    </message>
    <message>
        <source>Smaller heading</source>
        <translation>二級標題</translation>
    </message>
    <message>
        <source>Smallest heading</source>
        <translation>三級標題</translation>
    </message>
    <message>
        <source>Strikethrough</source>
        <translation>刪除線</translation>
    </message>
    <message>
        <source>Subscript</source>
        <translation>下標</translation>
    </message>
    <message>
        <source>Superscript</source>
        <translation>上標</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Task list</source>
        <translation>待辦清單</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>術語</translation>
    </message>
    <message>
        <source>Term and meaning</source>
        <translation>術語與釋義</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>釋義</translation>
    </message>
</context>
<context>
    <name>FrameCanvas</name>
    <message>
        <source>Arrow keys move the frame, with Shift they size it, the space bar changes over to the other one.</source>
        <translation>方向鍵移動裁剪框，按住Shift則調整大小，空白鍵切換到另一個。</translation>
    </message>
    <message>
        <source>The cover with its frames</source>
        <translation>封面及其裁剪框</translation>
    </message>
</context>
<context>
    <name>FromDataDialog</name>
    <message>
        <source>Account</source>
        <translation>帳號</translation>
    </message>
    <message>
        <source>All who follow it</source>
        <translation>全部粉絲</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>正在詢問平台…</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>Followers from an account’s data</source>
        <translation>按帳號的資料產生粉絲</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Nobody can be drawn as long as the tags are not known.</source>
        <translation>標籤尚未讀取，無法抽取。</translation>
    </message>
    <message>
        <source>Of each one drawn, the day since which they follow and their tags are real. Name, phone and whom else they follow are made up, and nothing is kept that says who they are.</source>
        <translation>每個粉絲的關注日期和標籤是真實的；姓名、手機和其他關注的帳號是虛構的，不保存任何能認出本人的資訊。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>標籤</translation>
    </message>
    <message>
        <source>The hours could not be read.</source>
        <translation>未能讀取時段資料。</translation>
    </message>
    <message>
        <source>The platform has not answered yet.</source>
        <translation>平台尚未答覆。</translation>
    </message>
    <message>
        <source>The platform is being asked.</source>
        <translation>正在詢問平台。</translation>
    </message>
    <message>
        <source>The tags could not be loaded.</source>
        <translation>未能讀取標籤。</translation>
    </message>
    <message numerus="yes">
        <source>{0} · %n followers</source>
        <translation>
            <numerusform>{0} · %n個粉絲</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Copy for WeChat…</source>
        <translation>複製到微信…</translation>
    </message>
    <message>
        <source>Export the article</source>
        <translation>匯出文章</translation>
    </message>
    <message>
        <source>It has left the desk already</source>
        <translation>已經發出，不能再改</translation>
    </message>
    <message>
        <source>Long picture (PNG)…</source>
        <translation>長圖（PNG）…</translation>
    </message>
    <message>
        <source>Mark as sent…</source>
        <translation>標記為已發…</translation>
    </message>
    <message>
        <source>More ways to bring it to WeChat</source>
        <translation>更多送到微信的方式</translation>
    </message>
    <message>
        <source>New picture post</source>
        <translation>新增圖片訊息</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未儲存</translation>
    </message>
    <message>
        <source>PDF in pages…</source>
        <translation>PDF（分頁）…</translation>
    </message>
    <message>
        <source>PDF, one long page…</source>
        <translation>PDF（單張長頁）…</translation>
    </message>
    <message>
        <source>Save as draft, publish or send…</source>
        <translation>存草稿、發佈或群發…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已儲存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在儲存…</translation>
    </message>
    <message>
        <source>Schedule for {0}…</source>
        <translation>定時到{0}…</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>定時群發…</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>再次群發…</translation>
    </message>
    <message>
        <source>Send preview</source>
        <translation>發送預覽</translation>
    </message>
    <message>
        <source>Send preview…</source>
        <translation>發送預覽…</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>群發…</translation>
    </message>
    <message>
        <source>Show the phone</source>
        <translation>顯示手機</translation>
    </message>
    <message>
        <source>Web page (HTML)…</source>
        <translation>網頁（HTML）…</translation>
    </message>
    <message>
        <source>Words to avoid…</source>
        <translation>禁用詞…</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n articles added</source>
        <translation>
            <numerusform>新增了%n篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles removed</source>
        <translation>
            <numerusform>移除了%n篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraphs unchanged</source>
        <translation>
            <numerusform>%n段未變</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n words</source>
        <translation>
            <numerusform>+%n字</numerusform>
        </translation>
    </message>
    <message>
        <source>+{0} −{1} words</source>
        <translation>+{0} −{1}字</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>強調色</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Before it became a picture post</source>
        <translation>改為圖片訊息之前</translation>
    </message>
    <message>
        <source>Before restoring</source>
        <translation>還原之前</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已匯入</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>已貼上</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已發佈</translation>
    </message>
    <message>
        <source>Read-more link</source>
        <translation>原文連結</translation>
    </message>
    <message>
        <source>Recovered after a crash</source>
        <translation>異常結束後救回</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>待群發</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已群發</translation>
    </message>
    <message>
        <source>Small changes</source>
        <translation>小改動</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字級</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>This article was added</source>
        <translation>這篇文章是新增的</translation>
    </message>
    <message>
        <source>This article was removed</source>
        <translation>這篇文章已移除</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>another part of it is shown</source>
        <translation>顯示的部分不同</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>順序不同</translation>
    </message>
    <message>
        <source>picture post</source>
        <translation>圖片訊息</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>reordered</source>
        <translation>調整了順序</translation>
    </message>
    <message>
        <source>text article</source>
        <translation>文章</translation>
    </message>
    <message numerus="yes">
        <source>−%n words</source>
        <translation>
            <numerusform>−%n字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoursChart</name>
    <message>
        <source>The hours compared</source>
        <translation>各個整點的比較</translation>
    </message>
</context>
<context>
    <name>HueSlider</name>
    <message>
        <source>Accent colour</source>
        <translation>強調色</translation>
    </message>
</context>
<context>
    <name>IdentityCard</name>
    <message>
        <source>6 is the documented limit; the platform accepts 8 today.</source>
        <translation>官方文件上限為6篇，目前平台可接受8篇。</translation>
    </message>
    <message>
        <source>Articles in a post</source>
        <translation>一次群發的文章數</translation>
    </message>
    <message>
        <source>Business licence number</source>
        <translation>營業執照號</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>顯示名稱</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>基本資訊</translation>
    </message>
    <message>
        <source>Individuals have none.</source>
        <translation>個人沒有營業執照。</translation>
    </message>
    <message>
        <source>Name on the desk</source>
        <translation>工作台名稱</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>主體類型</translation>
    </message>
    <message>
        <source>The platform does not verify individuals.</source>
        <translation>平台不為個人主體認證。</translation>
    </message>
    <message>
        <source>Up to {0}</source>
        <translation>最多{0}篇</translation>
    </message>
    <message>
        <source>Verified by the platform</source>
        <translation>平台認證</translation>
    </message>
    <message>
        <source>WeChat ID</source>
        <translation>微信號</translation>
    </message>
    <message>
        <source>What followers see</source>
        <translation>粉絲看到的名稱</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n人有變動</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n departments will be added.</source>
        <translation>
            <numerusform>將新增%n個部門。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>新增%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows refused</source>
        <translation>
            <numerusform>%n行有誤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n人無變化</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>CSV檔案 (*.csv *.txt *.tsv);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Choose a CSV file</source>
        <translation>選擇CSV檔案</translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation>請先選擇檔案</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>換一個檔案</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>Drop a CSV file here</source>
        <translation>把CSV檔案拖到這裡</translation>
    </message>
    <message>
        <source>Everybody in the file is on the roster already, just so.</source>
        <translation>檔案裡的人都已在通訊錄中，沒有變化。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message numerus="yes">
        <source>Import %n</source>
        <translation>
            <numerusform>匯入%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n, leave out the refused rows</source>
        <translation>
            <numerusform>匯入%n人，跳過有誤的行</numerusform>
        </translation>
    </message>
    <message>
        <source>Import members</source>
        <translation>匯入成員</translation>
    </message>
    <message>
        <source>It needs the columns name, phone and WeChat ID; department, position and status may be there.</source>
        <translation>必須有姓名、手機號碼、微信號三欄；部門、職務、狀態可選。</translation>
    </message>
    <message>
        <source>Left out: {0}.</source>
        <translation>未採用：{0}。</translation>
    </message>
    <message>
        <source>New members are invited; they see nothing internal until you let them in.</source>
        <translation>新成員先為「已邀請」；你通過之前，看不到內部訊息。</translation>
    </message>
    <message>
        <source>Nothing has been imported yet. Every row is good.</source>
        <translation>還沒有匯入。每一行都沒問題。</translation>
    </message>
    <message>
        <source>Nothing has been imported yet. These rows cannot be; the line numbers are the file’s.</source>
        <translation>還沒有匯入。以下各行無法匯入，行號以檔案為準。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在讀取…</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>有誤的資料</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>正在讀取檔案</translation>
    </message>
    <message>
        <source>There is nothing to import</source>
        <translation>沒有可匯入的內容</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n張卡片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colours</source>
        <translation>
            <numerusform>%n處顏色</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drawings</source>
        <translation>
            <numerusform>%n個繪圖</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n embedded pages</source>
        <translation>
            <numerusform>%n個內嵌網頁</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n equations</source>
        <translation>
            <numerusform>%n個公式</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fonts</source>
        <translation>
            <numerusform>%n處字型</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form fields</source>
        <translation>
            <numerusform>%n個表單欄位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden parts</source>
        <translation>
            <numerusform>%n處隱藏內容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joined cells (taken apart)</source>
        <translation>
            <numerusform>%n個合併儲存格（已拆開）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures could not be reached: copy or add them.</source>
        <translation>
            <numerusform>%n張圖片無法取得：請複製或加入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures lie on the web and were not fetched.</source>
        <translation>
            <numerusform>%n張圖片在網路上，沒有下載。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scripts</source>
        <translation>
            <numerusform>%n個指令碼</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sounds</source>
        <translation>
            <numerusform>%n段音訊</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracking pictures</source>
        <translation>
            <numerusform>%n張追蹤圖片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>%n部影片</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {0}.</source>
        <translation>未採用：{0}。</translation>
    </message>
</context>
<context>
    <name>KindCard</name>
    <message>
        <source>What kind of account</source>
        <translation>帳號類型</translation>
    </message>
    <message>
        <source>Which one do I need?</source>
        <translation>我該選哪一種？</translation>
    </message>
</context>
<context>
    <name>KindChoice</name>
    <message>
        <source>A picture post holds up to 20 pictures to swipe, with plain words below.</source>
        <translation>圖片訊息最多20張圖片，左右滑動瀏覽，下方是純文字。</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Picture post</source>
        <translation>圖片訊息</translation>
    </message>
    <message>
        <source>WeCom has no picture posts.</source>
        <translation>企業微信沒有圖片訊息。</translation>
    </message>
</context>
<context>
    <name>LateRule</name>
    <message>
        <source>If wxdesk was not running then (for the whole workspace)</source>
        <translation>到時wxdesk沒有執行時（對整個工作區生效）</translation>
    </message>
    <message>
        <source>Minutes late</source>
        <translation>遲到分鐘數</translation>
    </message>
    <message>
        <source>Send it by itself when at most</source>
        <translation>遲到不超過</translation>
    </message>
    <message>
        <source>minutes late; else ask me.</source>
        <translation>分鐘則自動發出，否則先問我。</translation>
    </message>
</context>
<context>
    <name>Layouts</name>
    <message>
        <source>2020+ ranked folder</source>
        <translation>訂閱號訊息智慧排序（2020年起）</translation>
    </message>
    <message>
        <source>Classic chat list</source>
        <translation>經典聊天列表</translation>
    </message>
    <message>
        <source>Documented: service accounts ring in rows of their own; subscription posts lie in one folder with a dot, the newest on top.</source>
        <translation>有據可查：服務號各佔一行並有推播；訂閱號的訊息收在同一處，只顯示圓點，最新的在最上面。</translation>
    </message>
    <message>
        <source>Reported since 2020 and never documented: posts of about the same age are ordered by what the follower reads. The span of twelve hours is our estimate.</source>
        <translation>2020年起有人反映，但官方從未說明：發出時間相近的訊息，按粉絲的閱讀習慣排序。12小時的範圍是我們的估計。</translation>
    </message>
    <message>
        <source>Service accounts folded</source>
        <translation>服務號摺疊</translation>
    </message>
    <message>
        <source>Tried with some users since 2024, told by few: service accounts share one row that says how many notifications it holds.</source>
        <translation>2024年起在部分使用者中試行，只有少數人提到：服務號合為一行，顯示共有多少則通知。</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Schedule cancelled: it is a draft again, its slot is free</source>
        <translation>已取消定時：還原為草稿，群發次數已退還</translation>
    </message>
    <message>
        <source>The address is on the clipboard</source>
        <translation>連結已複製到剪貼簿</translation>
    </message>
</context>
<context>
    <name>MadeButton</name>
    <message>
        <source>Language of the desk</source>
        <translation>與工作台相同</translation>
    </message>
    <message>
        <source>Large phone</source>
        <translation>大螢幕手機</translation>
    </message>
    <message>
        <source>Letters {0} %</source>
        <translation>字級{0}%</translation>
    </message>
    <message>
        <source>Small phone</source>
        <translation>小螢幕手機</translation>
    </message>
    <message>
        <source>Usual phone</source>
        <translation>一般手機</translation>
    </message>
    <message>
        <source>What the phone is like</source>
        <translation>手機的樣式</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n posts were not sent in time</source>
        <translation>
            <numerusform>有%n則未能按時發出</numerusform>
        </translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>新增帳號</translation>
    </message>
    <message>
        <source>Look at them…</source>
        <translation>逐條查看…</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>新增圖文訊息</translation>
    </message>
    <message>
        <source>Nothing could send them at their time. None goes out by itself: look at each.</source>
        <translation>到點時未能發出。它們都不會自行補發，請逐條查看。</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作區</translation>
    </message>
</context>
<context>
    <name>MarkDialog</name>
    <message>
        <source>After it: {0} of {1} left {2}</source>
        <translation>標記後：{2}還剩{0}次，共{1}次</translation>
    </message>
    <message>
        <source>Day and time, China time</source>
        <translation>日期和時間（北京時間）</translation>
    </message>
    <message>
        <source>It uses no quota.</source>
        <translation>不佔群發次數。</translation>
    </message>
    <message>
        <source>It uses quota like a post that is sent from here.</source>
        <translation>與從這裡群發一樣佔用次數。</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>標記為已發</translation>
    </message>
    <message>
        <source>No slot is free {0}</source>
        <translation>{0}已無群發次數</translation>
    </message>
    <message>
        <source>Say this of a post that you have sent to followers on the platform’s own site. Nothing is sent now.</source>
        <translation>用於已在平台網站上群發過的圖文。現在不會發送任何內容。</translation>
    </message>
    <message>
        <source>Sent before</source>
        <translation>先前已發</translation>
    </message>
    <message>
        <source>Sent just now</source>
        <translation>剛剛發出</translation>
    </message>
    <message>
        <source>That moment is still to come. Choose one that has passed.</source>
        <translation>這個時間還沒到，請選已過的時間。</translation>
    </message>
    <message>
        <source>The platform has counted it all the same. The post will say that it went out without a slot.</source>
        <translation>平台照樣計了數。這則圖文會注明：發出時已無群發次數。</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy  HH:mm</source>
        <translation>yyyy年M月d日 ddd  HH:mm</translation>
    </message>
    <message>
        <source>resets {0} China time</source>
        <translation>北京時間{0}重設</translation>
    </message>
</context>
<context>
    <name>MemberPanel</name>
    <message>
        <source>Add to roster</source>
        <translation>加入通訊錄</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Confirmed by you</source>
        <translation>已由你確認</translation>
    </message>
    <message>
        <source>Follows the account</source>
        <translation>已關注帳號</translation>
    </message>
    <message>
        <source>Has left; sees nothing internal</source>
        <translation>已離職，看不到內部訊息</translation>
    </message>
    <message>
        <source>Has not followed yet</source>
        <translation>尚未關注</translation>
    </message>
    <message>
        <source>Invite again</source>
        <translation>重新邀請</translation>
    </message>
    <message>
        <source>Mark as left</source>
        <translation>標為離職</translation>
    </message>
    <message>
        <source>Name, phone, WeChat ID given</source>
        <translation>姓名、手機號碼、微信號齊全</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新成員</translation>
    </message>
    <message>
        <source>Not staff</source>
        <translation>不是員工</translation>
    </message>
    <message>
        <source>Once they follow the account they wait here for you to let them in.</source>
        <translation>對方關注帳號後，會在這裡等你通過。</translation>
    </message>
    <message>
        <source>Remove from roster</source>
        <translation>移出通訊錄</translation>
    </message>
    <message>
        <source>Something is missing in the form</source>
        <translation>資料還不完整</translation>
    </message>
    <message>
        <source>They are invited, and see internal posts once they follow and you have let them in.</source>
        <translation>已邀請。關注帳號並由你通過後，才能看到內部訊息。</translation>
    </message>
    <message>
        <source>To be confirmed by you</source>
        <translation>待你確認</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>身份驗證</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>通過驗證</translation>
    </message>
</context>
<context>
    <name>MembersModel</name>
    <message>
        <source>Choose all</source>
        <translation>全選</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手機號碼</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>WeChat ID</source>
        <translation>微信號</translation>
    </message>
</context>
<context>
    <name>MembersTable</name>
    <message>
        <source>Members</source>
        <translation>成員</translation>
    </message>
</context>
<context>
    <name>MenuCard</name>
    <message>
        <source>As the platform has it. The phone shows it now.</source>
        <translation>與平台一致，手機上已顯示。</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>正在詢問平台…</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>No menu is known: the phone shows none.</source>
        <translation>尚無選單資訊：手機上不顯示選單。</translation>
    </message>
    <message>
        <source>Read the menu</source>
        <translation>讀取選單</translation>
    </message>
    <message>
        <source>The account has no menu on the platform.</source>
        <translation>這個帳號在平台上沒有選單。</translation>
    </message>
    <message>
        <source>The account is not saved yet.</source>
        <translation>帳號尚未儲存。</translation>
    </message>
</context>
<context>
    <name>Missed</name>
    <message>
        <source>Publishing uses no quota.</source>
        <translation>發佈不佔群發次數。</translation>
    </message>
    <message>
        <source>Sending uses no quota.</source>
        <translation>發送不佔群發次數。</translation>
    </message>
    <message>
        <source>Uses one of the four posts that each follower with the tag {0} may receive {1}.</source>
        <translation>帶「{0}」標籤的每位粉絲{1}可收4則，這會用掉其中1則。</translation>
    </message>
</context>
<context>
    <name>MissedDialog</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Not sent in time</source>
        <translation>未能按時發出</translation>
    </message>
    <message>
        <source>Nothing could send these at their time. Each waits for your word; none is sent by itself.</source>
        <translation>這些到點時未能發出。每一則都等你決定，不會自行發送。</translation>
    </message>
</context>
<context>
    <name>MissedRow</name>
    <message>
        <source>Back to drafts</source>
        <translation>退回草稿</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>發佈…</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>定時群發…</translation>
    </message>
    <message>
        <source>Send now…</source>
        <translation>立即群發…</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>{0}: was due {1} China time, {2} ago.</source>
        <translation>{0}：原定北京時間{1}，已過{2}。</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
</context>
<context>
    <name>OtherForm</name>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>At about</source>
        <translation>大約時間</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Make up</source>
        <translation>隨機產生</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Needs a name, a time as 07:30, and a line.</source>
        <translation>請填寫名稱、時間（如07:30）和至少一行內容。</translation>
    </message>
    <message>
        <source>New one</source>
        <translation>新發送者</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>隨機種子</translation>
    </message>
    <message>
        <source>Times a week</source>
        <translation>每週次數</translation>
    </message>
    <message>
        <source>Titles or messages, one a line</source>
        <translation>標題或訊息，每行一則</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>All accounts</source>
        <translation>全部帳號</translation>
    </message>
</context>
<context>
    <name>OverviewRow</name>
    <message>
        <source>live</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>練習</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Nothing found</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>Search or jump to…</source>
        <translation>搜尋或跳轉…</translation>
    </message>
    <message>
        <source>Where to jump</source>
        <translation>跳轉到哪裡</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message numerus="yes">
        <source>%n pictures were taken in</source>
        <translation>
            <numerusform>已加入%n張圖片</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetch them</source>
        <translation>下載</translation>
    </message>
    <message numerus="yes">
        <source>Fetching %n pictures…</source>
        <translation>
            <numerusform>正在下載%n張圖片…</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the colours</source>
        <translation>保留顏色</translation>
    </message>
    <message>
        <source>No picture was taken in</source>
        <translation>沒有加入圖片</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>已貼上</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>6–20 letters, digits, - or _; starts with a letter.</source>
        <translation>6–20位字母、數字、-或_，以字母開頭。</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>未分部門</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>選填</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手機號碼</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>職務</translation>
    </message>
    <message>
        <source>WeChat ID</source>
        <translation>微信號</translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>1 more article</source>
        <translation>餘下1篇</translation>
    </message>
    <message>
        <source>1 more notification</source>
        <translation>還有1則通知</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>帳號</translation>
    </message>
    <message>
        <source>Accounts, titles and text of all that was sent</source>
        <translation>搜尋收到過的帳號、標題和內文</translation>
    </message>
    <message>
        <source>All staff</source>
        <translation>全體員工</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>As the roster has them</source>
        <translation>以通訊錄為準</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Chat rooms</source>
        <translation>群組聊天</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>即將開始</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>通訊錄</translation>
    </message>
    <message>
        <source>Discover</source>
        <translation>發現</translation>
    </message>
    <message>
        <source>Earlier posts</source>
        <translation>更早的訊息</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>朋友</translation>
    </message>
    <message>
        <source>Group chat</source>
        <translation>群組聊天</translation>
    </message>
    <message>
        <source>History</source>
        <translation>歷史訊息</translation>
    </message>
    <message>
        <source>Internal account</source>
        <translation>內部帳號</translation>
    </message>
    <message>
        <source>Internal: only verified members see this</source>
        <translation>內部訊息：僅已驗證成員可見</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>讚</translation>
    </message>
    <message>
        <source>Linked to accounts that are followed</source>
        <translation>已關注帳號的小程式</translation>
    </message>
    <message>
        <source>List of accounts</source>
        <translation>帳號列表</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>會議</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>訊息</translation>
    </message>
    <message>
        <source>Mini-Programs</source>
        <translation>小程式</translation>
    </message>
    <message>
        <source>No Mini-Program is linked yet</source>
        <translation>還沒有關聯的小程式</translation>
    </message>
    <message>
        <source>No chat room is known: this member is on no roster here</source>
        <translation>沒有群組聊天資訊：此成員不在這裡的任何通訊錄中</translation>
    </message>
    <message>
        <source>No file is known here; those in WeCom are not read</source>
        <translation>沒有檔案資訊；企業微信裡的檔案不會讀取</translation>
    </message>
    <message>
        <source>No meeting is known here; those in WeCom are not read</source>
        <translation>沒有會議資訊；企業微信裡的會議不會讀取</translation>
    </message>
    <message>
        <source>No notifications</source>
        <translation>沒有通知</translation>
    </message>
    <message>
        <source>No posts yet</source>
        <translation>暫無訊息</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>無搜尋結果</translation>
    </message>
    <message>
        <source>Nothing has arrived yet</source>
        <translation>還沒有收到訊息</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Often read</source>
        <translation>常讀的訂閱號</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已結束</translation>
    </message>
    <message>
        <source>Profile of {0}</source>
        <translation>{0}的資料</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>閱讀原文</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>閱讀</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Seen before</source>
        <translation>以下是已看過的訊息</translation>
    </message>
    <message>
        <source>Service account</source>
        <translation>服務號</translation>
    </message>
    <message>
        <source>Service accounts</source>
        <translation>服務號</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>Subscription account</source>
        <translation>訂閱號</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>訂閱號訊息</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>What is said here is not known</source>
        <translation>這裡的聊天內容未知</translation>
    </message>
    <message>
        <source>Wow</source>
        <translation>在看</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>[1 notification]</source>
        <translation>[1則通知]</translation>
    </message>
    <message>
        <source>[{0} notifications]</source>
        <translation>[{0}則通知]</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d/M/yyyy</source>
        <translation>yyyy/M/d</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>linked to {0}</source>
        <translation>由{0}關聯</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>訊息免打擾</translation>
    </message>
    <message>
        <source>new posts</source>
        <translation>有新訊息</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>opens the conversation</source>
        <translation>進入聊天</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已置頂</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已設為星標</translation>
    </message>
    <message>
        <source>the post being written</source>
        <translation>正在寫的圖文</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>{0} 1st in folder</source>
        <translation>{0} 訂閱號第1</translation>
    </message>
    <message>
        <source>{0} 2nd in folder</source>
        <translation>{0} 訂閱號第2</translation>
    </message>
    <message>
        <source>{0} 3rd in folder</source>
        <translation>{0} 訂閱號第3</translation>
    </message>
    <message>
        <source>{0} min ago</source>
        <translation>{0}分鐘前</translation>
    </message>
    <message>
        <source>{0} more articles</source>
        <translation>餘下{0}篇</translation>
    </message>
    <message>
        <source>{0} more notifications</source>
        <translation>還有{0}則通知</translation>
    </message>
    <message>
        <source>{0} unread</source>
        <translation>{0}則未讀</translation>
    </message>
    <message>
        <source>{0} {1}nd in folder</source>
        <translation>{0} 訂閱號第{1}</translation>
    </message>
    <message>
        <source>{0} {1}rd in folder</source>
        <translation>{0} 訂閱號第{1}</translation>
    </message>
    <message>
        <source>{0} {1}st in folder</source>
        <translation>{0} 訂閱號第{1}</translation>
    </message>
    <message>
        <source>{0} {1}th in folder</source>
        <translation>{0} 訂閱號第{1}</translation>
    </message>
    <message>
        <source>▲ {0} row {1}</source>
        <translation>▲ {0} 第{1}行</translation>
    </message>
</context>
<context>
    <name>PhonePage</name>
    <message>
        <source>Add account</source>
        <translation>新增帳號</translation>
    </message>
    <message>
        <source>Add an account: its first follower comes with it, and here you see their phone.</source>
        <translation>新增帳號後會自帶第一位粉絲，在這裡就能看到對方的手機。</translation>
    </message>
    <message>
        <source>All of them are deleted. Make one up, or draw one from an account’s data.</source>
        <translation>粉絲都已刪除。請新增一位，或依公眾號資料產生。</translation>
    </message>
    <message>
        <source>Choose what they follow…</source>
        <translation>選擇關注的帳號…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>複製圖片</translation>
    </message>
    <message>
        <source>Dark phone</source>
        <translation>深色手機</translation>
    </message>
    <message>
        <source>Films (*.{0})</source>
        <translation>影片 (*.{0})</translation>
    </message>
    <message>
        <source>Followers…</source>
        <translation>粉絲…</translation>
    </message>
    <message>
        <source>Follower’s phone</source>
        <translation>粉絲的手機</translation>
    </message>
    <message>
        <source>How WeChat arranges things</source>
        <translation>微信的排列方式</translation>
    </message>
    <message>
        <source>How fast it plays</source>
        <translation>播放速度</translation>
    </message>
    <message>
        <source>Lock screen</source>
        <translation>鎖定畫面</translation>
    </message>
    <message>
        <source>Next send</source>
        <translation>下一次群發</translation>
    </message>
    <message>
        <source>No follower</source>
        <translation>沒有粉絲</translation>
    </message>
    <message>
        <source>No follower yet</source>
        <translation>還沒有粉絲</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Open this link in your browser?</source>
        <translation>在瀏覽器中開啟這個連結？</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暫停</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>圖片 (*.png)</translation>
    </message>
    <message>
        <source>Play the day from here</source>
        <translation>從此刻起播放這一天</translation>
    </message>
    <message>
        <source>Previous send</source>
        <translation>上一次群發</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>儲存圖片</translation>
    </message>
    <message>
        <source>Save the day</source>
        <translation>儲存這一天</translation>
    </message>
    <message>
        <source>Save the day as GIF…</source>
        <translation>將這一天存為GIF…</translation>
    </message>
    <message>
        <source>Save the day as MP4 (needs ffmpeg on the PATH)</source>
        <translation>將這一天存為MP4（PATH中須有ffmpeg）</translation>
    </message>
    <message>
        <source>Save the day as MP4…</source>
        <translation>將這一天存為MP4…</translation>
    </message>
    <message>
        <source>The desk knows the headlines of its posts, not their text.</source>
        <translation>工作台只知道它的標題，沒有內文。</translation>
    </message>
    <message>
        <source>There is no follower, and so no phone to film.</source>
        <translation>沒有粉絲，也就沒有可錄製的手機。</translation>
    </message>
    <message>
        <source>{0} is not one of your accounts.</source>
        <translation>{0}不是你的帳號。</translation>
    </message>
    <message>
        <source>{0} · follows 1 account</source>
        <translation>{0} · 關注了1個帳號</translation>
    </message>
    <message>
        <source>{0} · follows {1} accounts</source>
        <translation>{0} · 關注了{1}個帳號</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
</context>
<context>
    <name>PhonePair</name>
    <message>
        <source>Chat list</source>
        <translation>聊天列表</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>訂閱號訊息</translation>
    </message>
    <message>
        <source>Lock screen</source>
        <translation>鎖定畫面</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>第二部手機</translation>
    </message>
    <message>
        <source>Subscription folder</source>
        <translation>訂閱號訊息</translation>
    </message>
    <message>
        <source>service accounts · push</source>
        <translation>服務號 · 有推播</translation>
    </message>
</context>
<context>
    <name>PhonePane</name>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Chat list</source>
        <translation>聊天列表</translation>
    </message>
    <message>
        <source>Does not follow {0}: sees nothing of it</source>
        <translation>沒有關注{0}：看不到</translation>
    </message>
    <message>
        <source>Does not reach this follower</source>
        <translation>不會送達這位粉絲</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>訂閱號訊息</translation>
    </message>
    <message numerus="yes">
        <source>Follower: {0}, follows %n accounts</source>
        <translation>
            <numerusform>粉絲：{0}，關注了%n個帳號</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock screen</source>
        <translation>鎖定畫面</translation>
    </message>
    <message>
        <source>No. {0} of {1} in the folder at {2} · no push</source>
        <translation>{2}在訂閱號訊息裡排第{0}/{1} · 無推播</translation>
    </message>
    <message>
        <source>Nobody follows any account yet</source>
        <translation>還沒有人關注任何帳號</translation>
    </message>
    <message>
        <source>Not a verified member: sees nothing of it</source>
        <translation>不是已驗證成員：看不到</translation>
    </message>
    <message>
        <source>Published without notifying: on nobody’s phone</source>
        <translation>發佈但不通知：不出現在任何人的手機上</translation>
    </message>
    <message>
        <source>Row {0} of {1} at {2} · muted, no push</source>
        <translation>{2}在聊天行表第{0}/{1}列 · 已關閉通知，無推播</translation>
    </message>
    <message>
        <source>Row {0} of {1} at {2} · with a push</source>
        <translation>{2}在聊天列表第{0}/{1}行 · 有推播</translation>
    </message>
    <message>
        <source>See another follower&apos;s phone</source>
        <translation>看另一位粉絲的手機</translation>
    </message>
</context>
<context>
    <name>PhoneWidget</name>
    <message>
        <source>Follower&apos;s phone</source>
        <translation>粉絲的手機</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>1 post left {day}</source>
        <translation>{day}還可群發1次</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>企業</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企業微信</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>政府</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>個人</translation>
    </message>
    <message>
        <source>MMMM</source>
        <translation>M月</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒體</translation>
    </message>
    <message>
        <source>Other organisation</source>
        <translation>其他組織</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>讀者</translation>
    </message>
    <message>
        <source>Resets {day}, {time} China time.</source>
        <translation>北京時間{day} {time}重設。</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服務號</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>訂閱號</translation>
    </message>
    <message>
        <source>The post of {day} is taken</source>
        <translation>{day}的次數已佔用</translation>
    </message>
    <message>
        <source>Today’s post is scheduled</source>
        <translation>今天已定時</translation>
    </message>
    <message>
        <source>Today’s post is sent</source>
        <translation>今天已群發</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>{0} free</source>
        <translation>剩餘{0}</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0}小時{1}分</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0}分鐘</translation>
    </message>
    <message>
        <source>{0} scheduled</source>
        <translation>定時{0}</translation>
    </message>
    <message>
        <source>{0} sent</source>
        <translation>已發{0}</translation>
    </message>
    <message>
        <source>{counts}. {resets}</source>
        <translation>{counts}。{resets}</translation>
    </message>
    <message>
        <source>{free} of {limit} left in {month}</source>
        <translation>{month}還剩{free}次，共{limit}次</translation>
    </message>
    <message>
        <source>{kind} · individual</source>
        <translation>{kind} · 個人</translation>
    </message>
</context>
<context>
    <name>PictureGrid</name>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>加入圖片</translation>
    </message>
</context>
<context>
    <name>PictureRow</name>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Cover, replace, remove</source>
        <translation>封面、取代、移除</translation>
    </message>
    <message>
        <source>Make it the cover</source>
        <translation>設為封面</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>取代…</translation>
    </message>
    <message>
        <source>What it shows, for those who cannot see it</source>
        <translation>圖中內容，供看不到的人了解</translation>
    </message>
    <message>
        <source>What {0} shows</source>
        <translation>{0}的描述</translation>
    </message>
</context>
<context>
    <name>PictureTile</name>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Take this picture out</source>
        <translation>移除這張圖片</translation>
    </message>
    <message>
        <source>Too many: a picture post does not hold this one</source>
        <translation>張數已滿：圖片訊息放不下這張</translation>
    </message>
    <message>
        <source>{0}, the cover: {1}</source>
        <translation>{0}，封面：{1}</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Add a picture…</source>
        <translation>加入圖片…</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>已存入工作區</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Pictures of this article…</source>
        <translation>本文圖片…</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Uploaded to {0}</source>
        <translation>已上傳到{0}</translation>
    </message>
    <message>
        <source>{0}; in the article {1}</source>
        <translation>{0}；文章中為{1}</translation>
    </message>
</context>
<context>
    <name>PicturesDialog</name>
    <message>
        <source>Add a picture…</source>
        <translation>加入圖片…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Fetch all</source>
        <translation>全部下載</translation>
    </message>
    <message>
        <source>Pictures of this article</source>
        <translation>本文圖片</translation>
    </message>
    <message>
        <source>There is none yet. Drop one on the article, or paste it.</source>
        <translation>還沒有圖片。可拖到文章裡，或直接貼上。</translation>
    </message>
</context>
<context>
    <name>PicturesPanel</name>
    <message>
        <source>Cover frames…</source>
        <translation>封面裁剪…</translation>
    </message>
    <message>
        <source>Drag to put them in order.</source>
        <translation>拖曳可調整順序。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Words below, without markup</source>
        <translation>下方文字，不含格式</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Covered {0} after it came.</source>
        <translation>收到{0}後被其他訊息壓下去。</translation>
    </message>
    <message>
        <source>Nothing covers it within a day.</source>
        <translation>一天之內沒有其他訊息把它壓下去。</translation>
    </message>
    <message>
        <source>On the first screen for {0} % of the day after it.</source>
        <translation>之後一天裡有{0}%的時間在第一個畫面。</translation>
    </message>
    <message>
        <source>Out since {0}, China time.</source>
        <translation>北京時間{0}發出。</translation>
    </message>
    <message>
        <source>Place {0} of {1} in the folder.</source>
        <translation>在訂閱號訊息裡排第{0}，共{1}則。</translation>
    </message>
    <message>
        <source>Row {0} among the service accounts.</source>
        <translation>在服務號裡排第{0}行。</translation>
    </message>
    <message>
        <source>Row {0} of {1} in the chat list.</source>
        <translation>在聊天列表第{0}行，共{1}行。</translation>
    </message>
    <message>
        <source>The folder is row {0} of the chat list.</source>
        <translation>訂閱號訊息在聊天列表第{0}行。</translation>
    </message>
</context>
<context>
    <name>PlacePanel</name>
    <message>
        <source>A phone in a window of its own, on top of the others while you compose</source>
        <translation>手機單獨成為視窗，寫圖文時保持在最上層</translation>
    </message>
    <message>
        <source>Attach again</source>
        <translation>收回視窗</translation>
    </message>
    <message>
        <source>Best time…</source>
        <translation>最佳時間…</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>獨立視窗</translation>
    </message>
    <message>
        <source>More pictures</source>
        <translation>更多圖片操作</translation>
    </message>
    <message>
        <source>Post being written</source>
        <translation>正在寫的圖文</translation>
    </message>
    <message>
        <source>Where the post stands</source>
        <translation>圖文所在位置</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>1 day in 1 min</source>
        <translation>1分鐘播放1天</translation>
    </message>
    <message>
        <source>1 h in 10 s</source>
        <translation>10秒播放1小時</translation>
    </message>
    <message>
        <source>1 min in 1 s</source>
        <translation>1秒播放1分鐘</translation>
    </message>
</context>
<context>
    <name>PostRow</name>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
</context>
<context>
    <name>PostState</name>
    <message>
        <source>Accepted; waiting for the platform&apos;s word…</source>
        <translation>平台已受理，等待結果…</translation>
    </message>
    <message>
        <source>Back to drafts</source>
        <translation>退回草稿</translation>
    </message>
    <message>
        <source>Cancel schedule</source>
        <translation>取消定時</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>複製連結</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>定奪…</translation>
    </message>
    <message>
        <source>Followers find it in their Subscriptions folder.</source>
        <translation>粉絲在「訂閱號訊息」裡看到。</translation>
    </message>
    <message>
        <source>Followers find it in their chat list, with a push notification.</source>
        <translation>粉絲在聊天列表看到，並收到推播通知。</translation>
    </message>
    <message>
        <source>Goes out {0} China time</source>
        <translation>北京時間{0}群發</translation>
    </message>
    <message>
        <source>Goes out {0} China time, to the tag {1}</source>
        <translation>北京時間{0}群發給標籤「{1}」</translation>
    </message>
    <message>
        <source>Held: this computer’s clock is wrong</source>
        <translation>暫停：本機時鐘不準</translation>
    </message>
    <message>
        <source>In practice its address leads nowhere. Nobody was notified; it stands in nobody’s list.</source>
        <translation>練習時它的連結打不開。沒有通知任何人，也不在任何人的列表裡。</translation>
    </message>
    <message>
        <source>It counts in the quota like a post sent from here.</source>
        <translation>與從這裡群發一樣佔用次數。</translation>
    </message>
    <message numerus="yes">
        <source>It differs from the platform’s by %n minutes, so the post could count in the wrong day. Let the system set the clock by itself; the post then goes on.</source>
        <translation>
            <numerusform>與平台相差%n分鐘，圖文可能計到錯誤的日期。請讓系統自動設定時間，之後會繼續發送。</numerusform>
        </translation>
    </message>
    <message>
        <source>It has an address that you can pass on. Nobody was notified; it stands in nobody’s list.</source>
        <translation>它有可轉發的連結。沒有通知任何人，也不在任何人的列表裡。</translation>
    </message>
    <message>
        <source>It holds its place in the quota. To change it, cancel the schedule first.</source>
        <translation>已佔用1次群發。要修改，請先取消定時。</translation>
    </message>
    <message>
        <source>It is a draft here as before.</source>
        <translation>它在這裡仍是草稿。</translation>
    </message>
    <message>
        <source>Its slot is free again.</source>
        <translation>群發次數已退還。</translation>
    </message>
    <message>
        <source>Its slot stays taken. wxdesk asks the platform, and never sends it a second time by itself.</source>
        <translation>這次群發繼續佔用。wxdesk會詢問平台，絕不自行再發一遍。</translation>
    </message>
    <message>
        <source>Its time went by</source>
        <translation>已錯過時間</translation>
    </message>
    <message>
        <source>Marked as sent by hand {0} China time</source>
        <translation>北京時間{0}手動發出（已標記）</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>新增圖文訊息</translation>
    </message>
    <message>
        <source>Nobody is notified and no quota is used. To change it, cancel the schedule first.</source>
        <translation>不通知任何人，不佔群發次數。要修改，請先取消定時。</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>沒有發佈</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>沒有發出</translation>
    </message>
    <message>
        <source>Not sent in time</source>
        <translation>未能按時發出</translation>
    </message>
    <message>
        <source>Nothing could send it at its time.</source>
        <translation>到點時未能發出。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>正在準備…</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已發佈</translation>
    </message>
    <message>
        <source>Published {0} China time</source>
        <translation>北京時間{0}已發佈</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>正在發佈…</translation>
    </message>
    <message>
        <source>Send it now or choose another time.</source>
        <translation>請立即群發，或另選時間。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在發送…</translation>
    </message>
    <message>
        <source>Sent by hand</source>
        <translation>手動發出</translation>
    </message>
    <message>
        <source>Sent {0} China time</source>
        <translation>北京時間{0}已群發</translation>
    </message>
    <message>
        <source>Sent {0} China time, to the tag {1}</source>
        <translation>北京時間{0}已群發給標籤「{1}」</translation>
    </message>
    <message>
        <source>Tag {0}</source>
        <translation>標籤「{0}」</translation>
    </message>
    <message>
        <source>The platform did not answer: it may or may not have been published</source>
        <translation>平台沒有回應：可能已發佈，也可能沒有</translation>
    </message>
    <message>
        <source>The platform did not answer: it may or may not have been sent</source>
        <translation>平台沒有回應：可能已發出，也可能沒有</translation>
    </message>
    <message>
        <source>They confirm it in WeChat, and it goes out by itself. If they decline or do nothing, it is not sent and its slot is free again.</source>
        <translation>管理員在微信裡確認後會自動發出。若拒絕或不處理，則不會發出，群發次數退還。</translation>
    </message>
    <message>
        <source>Unsure: decide</source>
        <translation>不確定：請定奪</translation>
    </message>
    <message>
        <source>Uploading {0} of {1} pictures…</source>
        <translation>正在上傳圖片 {0}/{1}…</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>再次使用</translation>
    </message>
    <message>
        <source>Verified members find it in their chat list, with a push notification.</source>
        <translation>已驗證成員在聊天列表看到，並收到推播通知。</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>等待確認</translation>
    </message>
    <message>
        <source>Waits for the platform’s administrator</source>
        <translation>等待平台管理員確認</translation>
    </message>
    <message>
        <source>Waits for the platform’s administrator, until {0}</source>
        <translation>等待平台管理員確認，截至{0}</translation>
    </message>
    <message>
        <source>Will be published {0} China time</source>
        <translation>將於北京時間{0}發佈</translation>
    </message>
    <message>
        <source>You can close the window: it goes on.</source>
        <translation>可以關閉視窗，發送會繼續。</translation>
    </message>
</context>
<context>
    <name>PostsButton</name>
    <message>
        <source>Drafts {0}</source>
        <translation>草稿 {0}</translation>
    </message>
    <message>
        <source>On its way {0}</source>
        <translation>發送中 {0}</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>圖文訊息</translation>
    </message>
    <message>
        <source>Posts of this account: {0}</source>
        <translation>這個帳號的圖文訊息：{0}</translation>
    </message>
    <message>
        <source>Scheduled {0}</source>
        <translation>待群發 {0}</translation>
    </message>
    <message>
        <source>Sent {0}</source>
        <translation>已群發 {0}</translation>
    </message>
</context>
<context>
    <name>PostsPopover</name>
    <message>
        <source>Cancel schedule</source>
        <translation>取消定時</translation>
    </message>
    <message>
        <source>Delete this draft</source>
        <translation>刪除這篇草稿</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>From a template…</source>
        <translation>從範本…</translation>
    </message>
    <message>
        <source>New picture post</source>
        <translation>新增圖片訊息</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>新增圖文訊息</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>發送中</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>待群發</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已群發</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Account names of members</source>
        <translation>成員帳號</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>It is being shown.</source>
        <translation>正在發送預覽。</translation>
    </message>
    <message>
        <source>It is shown in WeChat to whom you name, and to nobody else. They have to follow the account.</source>
        <translation>只有你指定的人會在微信裡看到，其他人都看不到。對方須已關注帳號。</translation>
    </message>
    <message>
        <source>It uses no quota.</source>
        <translation>不佔群發次數。</translation>
    </message>
    <message>
        <source>Say whom to show it to.</source>
        <translation>請填寫發給誰預覽。</translation>
    </message>
    <message>
        <source>Send preview</source>
        <translation>發送預覽</translation>
    </message>
    <message>
        <source>Show it to {0} too</source>
        <translation>也發給{0}</translation>
    </message>
    <message>
        <source>The whole post is shown, with all its articles.</source>
        <translation>會顯示整則圖文的所有文章。</translation>
    </message>
    <message>
        <source>WeChat IDs</source>
        <translation>微信號</translation>
    </message>
    <message>
        <source>WeCom has no previews: whom you name gets it as a message like any other, and keeps it.</source>
        <translation>企業微信沒有預覽：你指定的人會收到一則普通訊息，並會留下來。</translation>
    </message>
    <message>
        <source>several with blanks between them</source>
        <translation>多個之間用空格隔開</translation>
    </message>
    <message>
        <source>{0} has it in WeChat.</source>
        <translation>{0}已在微信裡收到。</translation>
    </message>
    <message>
        <source>{0} of {1} previews of today are left. It uses no quota.</source>
        <translation>今天的預覽還剩{0}次，共{1}次。不佔群發次數。</translation>
    </message>
    <message>
        <source>{0}: on its way…</source>
        <translation>{0}：發送中…</translation>
    </message>
</context>
<context>
    <name>Prospect</name>
    <message numerus="yes">
        <source>%n carry the tag</source>
        <translation>
            <numerusform>%n人帶此標籤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n followers would not receive it: they have received four posts this month.</source>
        <translation>
            <numerusform>有%n位粉絲收不到：他們本月已收滿4則。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n have received four posts this month: nobody would receive it.</source>
        <translation>
            <numerusform>%n人本月都已收滿4則：沒有人會收到。</numerusform>
        </translation>
    </message>
    <message>
        <source>No follower carries this tag now, so nobody would receive it.</source>
        <translation>現在沒有粉絲帶這個標籤，沒有人會收到。</translation>
    </message>
    <message>
        <source>The least that any follower has left: {0} of {1} {2}</source>
        <translation>餘量最少的粉絲{2}還可收{0}則，共{1}則</translation>
    </message>
    <message>
        <source>{0} of {1} would not receive it: they have received four posts this month.</source>
        <translation>{1}人中有{0}人收不到：他們本月已收滿4則。</translation>
    </message>
</context>
<context>
    <name>QuotaWords</name>
    <message numerus="yes">
        <source>%n reserved</source>
        <translation>
            <numerusform>定時%n次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>已發%n次</numerusform>
        </translation>
    </message>
    <message>
        <source>0 of {0} left {1}</source>
        <translation>{1}還剩0次，共{0}次</translation>
    </message>
    <message>
        <source>1 on {0}</source>
        <translation>{0}定時1次</translation>
    </message>
    <message numerus="yes">
        <source>Internal: reaches %n members</source>
        <translation>
            <numerusform>內部訊息：發給%n名成員</numerusform>
        </translation>
    </message>
    <message>
        <source>Next slot opens {0} China time</source>
        <translation>北京時間{0}恢復</translation>
    </message>
    <message>
        <source>No quota · verified members only · with a push</source>
        <translation>不佔群發次數 · 僅已驗證成員 · 有推播</translation>
    </message>
    <message>
        <source>Opens {0} China time</source>
        <translation>北京時間{0}恢復</translation>
    </message>
    <message>
        <source>Resets {0} China time</source>
        <translation>北京時間{0}重設</translation>
    </message>
    <message>
        <source>This account cannot send from here</source>
        <translation>這個帳號不能從這裡群發</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>on {0}</source>
        <translation>{0}</translation>
    </message>
    <message>
        <source>resets {0} China time</source>
        <translation>北京時間{0}重設</translation>
    </message>
    <message>
        <source>{0} of {1} left {2}</source>
        <translation>{2}還剩{0}次，共{1}次</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
</context>
<context>
    <name>ReadingControls</name>
    <message>
        <source>A phone in dark mode</source>
        <translation>手機深色模式</translation>
    </message>
    <message>
        <source>Size of text on the phone</source>
        <translation>手機字級</translation>
    </message>
    <message>
        <source>Text {0} %</source>
        <translation>字級{0}%</translation>
    </message>
    <message>
        <source>Width of the phone, in points</source>
        <translation>手機寬度（pt）</translation>
    </message>
    <message>
        <source>iPhone 12 to 14</source>
        <translation>iPhone 12至14</translation>
    </message>
    <message>
        <source>iPhone 15, 16, Pixel</source>
        <translation>iPhone 15、16，Pixel</translation>
    </message>
    <message>
        <source>iPhone Plus, Pro Max</source>
        <translation>iPhone Plus、Pro Max</translation>
    </message>
    <message>
        <source>iPhone SE, mini</source>
        <translation>iPhone SE、mini</translation>
    </message>
    <message>
        <source>larger Android</source>
        <translation>較大的Android手機</translation>
    </message>
    <message>
        <source>smaller Android</source>
        <translation>較小的Android手機</translation>
    </message>
    <message>
        <source>{0} %, the usual</source>
        <translation>{0}%（標準）</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} pt</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>History…</source>
        <translation>版本記錄…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>What you typed last into “{0}” is back</source>
        <translation>你最後寫入「{0}」的內容已救回</translation>
    </message>
    <message>
        <source>What you typed last into “{0}” is in its history</source>
        <translation>你最後寫入「{0}」的內容在它的版本記錄裡</translation>
    </message>
    <message>
        <source>wxdesk ended before it was saved, and the post was changed meanwhile. Nothing was overwritten: look at both there.</source>
        <translation>wxdesk在儲存前退出了，其間圖文又有改動。沒有覆寫任何內容：請在版本記錄裡比較兩者。</translation>
    </message>
    <message>
        <source>wxdesk ended before it was saved. It is in the draft now.</source>
        <translation>wxdesk在儲存前退出了。內容現已在草稿裡。</translation>
    </message>
</context>
<context>
    <name>RefusalsModel</name>
    <message>
        <source>Column</source>
        <translation>欄</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題</translation>
    </message>
</context>
<context>
    <name>RemoteRow</name>
    <message>
        <source>Fetch</source>
        <translation>下載</translation>
    </message>
    <message>
        <source>On the web: not fetched, and not sent.</source>
        <translation>在網路上：沒有下載，也不會發出。</translation>
    </message>
</context>
<context>
    <name>RequestsDialog</name>
    <message>
        <source>Account</source>
        <translation>帳號</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>全部帳號</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>還沒有請求。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>重新整理</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>請求記錄</translation>
    </message>
    <message>
        <source>What was called and what came of it. Texts, tokens and secrets are never kept here.</source>
        <translation>呼叫了什麼、結果如何。這裡從不保留正文、權杖和密鑰。</translation>
    </message>
</context>
<context>
    <name>RequestsTable</name>
    <message>
        <source>Account</source>
        <translation>帳號</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>China time</source>
        <translation>北京時間</translation>
    </message>
    <message>
        <source>HTTP {0}</source>
        <translation>HTTP {0}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>經由</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用時</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已回應</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>直連</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>沒有回應</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>沒有發出</translation>
    </message>
    <message>
        <source>refused: {0}</source>
        <translation>被拒：{0}</translation>
    </message>
    <message>
        <source>{0} bytes out, {1} in</source>
        <translation>發出{0}位元組，收到{1}位元組</translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0}毫秒</translation>
    </message>
</context>
<context>
    <name>RichEditor</name>
    <message>
        <source>Box</source>
        <translation>彩色框</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>註腳</translation>
    </message>
    <message>
        <source>Front matter</source>
        <translation>文首資訊</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Mathematics</source>
        <translation>數學公式</translation>
    </message>
    <message>
        <source>{0} · {1} · Edit as Markdown: Return</source>
        <translation>{0} · {1} · 按Enter鍵用Markdown編輯</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Active</source>
        <translation>已啟用</translation>
    </message>
    <message>
        <source>Another member</source>
        <translation>另一名成員</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>已邀請</translation>
    </message>
    <message>
        <source>Invited today</source>
        <translation>今天邀請</translation>
    </message>
    <message>
        <source>Invited {0} d ago</source>
        <translation>{0}天前邀請</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已離職</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未驗證</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message numerus="yes">
        <source>%n active</source>
        <translation>
            <numerusform>%n人已啟用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n名成員</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members exported</source>
        <translation>
            <numerusform>已匯出%n名成員</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members imported</source>
        <translation>
            <numerusform>已匯入%n名成員</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people follow the account but are not on the roster</source>
        <translation>
            <numerusform>%n人關注了帳號，但不在通訊錄裡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已選%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n人等你通過</numerusform>
        </translation>
    </message>
    <message>
        <source>A roster belongs to an enterprise account: only the people on it see what is posted there.</source>
        <translation>通訊錄屬於企業微信：只有裡面的人才能看到內部訊息。</translation>
    </message>
    <message>
        <source>Add department</source>
        <translation>新增部門</translation>
    </message>
    <message>
        <source>Add member</source>
        <translation>新增成員</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>全部狀態</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV檔案 (*.csv)</translation>
    </message>
    <message>
        <source>Create one…</source>
        <translation>建立一個…</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Enterprise account</source>
        <translation>企業微信</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>Export the roster</source>
        <translation>匯出通訊錄</translation>
    </message>
    <message>
        <source>Import a list, or add the first member by name, phone and WeChat ID.</source>
        <translation>匯入名單，或用姓名、手機號碼、微信號新增第一名成員。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Look in every department, or for fewer words.</source>
        <translation>試試在全部部門裡找，或減少關鍵詞。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name, phone, WeChat ID, pinyin…</source>
        <translation>姓名、手機號碼、微信號、拼音…</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>沒有找到</translation>
    </message>
    <message>
        <source>Nobody on the roster yet</source>
        <translation>通訊錄裡還沒有人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手機號碼</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>職務</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n members</source>
        <translation>
            <numerusform>移除%n名成員</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>通訊錄</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>The member</source>
        <translation>該成員</translation>
    </message>
    <message>
        <source>They see nothing internal until you add their name, phone and WeChat ID.</source>
        <translation>在你填好姓名、手機號碼、微信號之前，他們看不到內部訊息。</translation>
    </message>
    <message>
        <source>WeChat ID</source>
        <translation>微信號</translation>
    </message>
    <message>
        <source>You have no enterprise account</source>
        <translation>還沒有企業微信</translation>
    </message>
    <message>
        <source>{0} is let in and sees internal posts from now on</source>
        <translation>已通過{0}，從現在起可看內部訊息</translation>
    </message>
    <message>
        <source>{0} is not let in</source>
        <translation>未通過{0}</translation>
    </message>
    <message>
        <source>{0} is on the roster</source>
        <translation>{0}已加入通訊錄</translation>
    </message>
    <message>
        <source>{0} marked as left</source>
        <translation>{0}已標為離職</translation>
    </message>
    <message>
        <source>{0} removed from the roster</source>
        <translation>{0}已移出通訊錄</translation>
    </message>
    <message>
        <source>{0} removed; its members moved up</source>
        <translation>已刪除{0}，成員移到上級部門</translation>
    </message>
    <message>
        <source>{0} was not saved. {1}</source>
        <translation>{0}沒有儲存。{1}</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>Day and time, China time</source>
        <translation>日期和時間（北京時間）</translation>
    </message>
    <message>
        <source>Each article gets an address that you can pass on. Nobody is told, and no quota is used.</source>
        <translation>每篇文章都有可轉發的連結。不通知任何人，也不佔群發次數。</translation>
    </message>
    <message>
        <source>Looking for a slot…</source>
        <translation>正在查看次數…</translation>
    </message>
    <message>
        <source>Publish without notifying</source>
        <translation>發佈（不通知）</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>定時群發</translation>
    </message>
    <message>
        <source>Send to followers</source>
        <translation>群發給粉絲</translation>
    </message>
    <message>
        <source>That moment has passed. Choose a later one.</source>
        <translation>這個時間已過，請選晚一些的。</translation>
    </message>
    <message>
        <source>There is no slot left then.</source>
        <translation>那時已無群發次數。</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>改為{0}</translation>
    </message>
    <message>
        <source>Where you are: {0}</source>
        <translation>你所在地：{0}</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy  HH:mm</source>
        <translation>yyyy年M月d日 ddd  HH:mm</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) old</source>
        <translation>
            <numerusform>%n天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n小時</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) old</source>
        <translation>
            <numerusform>%n小時前</numerusform>
        </translation>
    </message>
    <message>
        <source>Documented: results can be ordered by the time of publication, and within one account the newest comes first. How WeChat mixes time with relevance is not published: it also weighs an account’s standing and what friends read. These weights are ours; move them.</source>
        <translation>有據可查：結果可按發佈時間排序，同一帳號的結果最新的在前。微信如何兼顧時間與相關性，沒有公開：它還會考慮帳號的影響力和朋友讀過的內容。這裡的權重是我們定的，可以拖曳調整。</translation>
    </message>
    <message>
        <source>in text and name</source>
        <translation>在內文和名稱裡</translation>
    </message>
    <message>
        <source>in the account’s name</source>
        <translation>在帳號名稱裡</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>在內文裡</translation>
    </message>
    <message>
        <source>in the title</source>
        <translation>在標題裡</translation>
    </message>
    <message>
        <source>in title and name</source>
        <translation>在標題和名稱裡</translation>
    </message>
    <message>
        <source>under an hour old</source>
        <translation>不到1小時前</translation>
    </message>
    <message>
        <source>{0} ({1}) · {2} (× {3}) = {4}</source>
        <translation>{0}（{1}）· {2}（× {3}）= {4}</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Search or jump to…</source>
        <translation>搜尋或跳轉…</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Search on this phone</source>
        <translation>在這部手機上搜尋</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Account name</source>
        <translation>帳號名稱</translation>
    </message>
    <message>
        <source>By time alone</source>
        <translation>只按時間</translation>
    </message>
    <message>
        <source>Half after</source>
        <translation>半衰期</translation>
    </message>
    <message>
        <source>How results are ordered</source>
        <translation>結果的排序方式</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>標題</translation>
    </message>
    <message>
        <source>Usual weights</source>
        <translation>還原預設權重</translation>
    </message>
    <message>
        <source>Why they stand there</source>
        <translation>排序的原因</translation>
    </message>
</context>
<context>
    <name>SecondButton</name>
    <message>
        <source>Beside: the folder</source>
        <translation>旁邊：訂閱號訊息</translation>
    </message>
    <message>
        <source>Beside: {0}</source>
        <translation>旁邊：{0}</translation>
    </message>
    <message>
        <source>The folder of the same phone</source>
        <translation>同一部手機的訂閱號訊息</translation>
    </message>
    <message>
        <source>The phone of {0}</source>
        <translation>{0}的手機</translation>
    </message>
    <message>
        <source>The same phone as it is at this moment</source>
        <translation>同一部手機此刻的樣子</translation>
    </message>
    <message>
        <source>What the second phone shows</source>
        <translation>第二部手機顯示的內容</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message numerus="yes">
        <source>%n verified members get it in their chat list, with a push.</source>
        <translation>
            <numerusform>%n名已驗證成員會在聊天列表收到，並有推播。</numerusform>
        </translation>
    </message>
    <message>
        <source>A mass send cannot be taken back.</source>
        <translation>群發後無法撤回。</translation>
    </message>
    <message>
        <source>Each article gets an address that you can pass on. Nobody is told, and no quota is used.</source>
        <translation>每篇文章都有可轉發的連結。不通知任何人，也不佔群發次數。</translation>
    </message>
    <message>
        <source>Everybody who follows {0} gets it in the chat list, with a push.</source>
        <translation>關注{0}的所有人都會在聊天列表收到，並有推播。</translation>
    </message>
    <message>
        <source>Followers with the tag {0} get it in the chat list, with a push.</source>
        <translation>帶「{0}」標籤的粉絲會在聊天列表收到，並有推播。</translation>
    </message>
    <message>
        <source>It appears in the drafts box of {0}, to be looked at or sent there. It stays here as a draft too.</source>
        <translation>它會出現在{0}的草稿箱，可在那裡查看或群發。這裡也保留草稿。</translation>
    </message>
    <message>
        <source>It lies in the Subscriptions folder of everybody who follows {0}; there is no push.</source>
        <translation>它會出現在{0}所有粉絲的「訂閱號訊息」裡，沒有推播。</translation>
    </message>
    <message>
        <source>It lies in the Subscriptions folder of followers with the tag {0}; there is no push.</source>
        <translation>它會出現在帶「{0}」標籤粉絲的「訂閱號訊息」裡，沒有推播。</translation>
    </message>
    <message>
        <source>It uses no quota.</source>
        <translation>不佔群發次數。</translation>
    </message>
    <message>
        <source>Looking whom it would reach…</source>
        <translation>正在查看能送達誰…</translation>
    </message>
    <message>
        <source>Members with the tag {0} get it in their chat list, with a push.</source>
        <translation>帶「{0}」標籤的成員會在聊天列表收到，並有推播。</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>發佈</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>存為草稿</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即群發</translation>
    </message>
    <message>
        <source>Send this post</source>
        <translation>發送這則圖文</translation>
    </message>
    <message>
        <source>The draft that was put there before is brought up to date. It stays here as a draft too.</source>
        <translation>更新先前存入平台的草稿。這裡也保留草稿。</translation>
    </message>
    <message>
        <source>This account can do none of these.</source>
        <translation>這個帳號都不能做。</translation>
    </message>
    <message>
        <source>This is the one post {0}; the next can go out {1} China time.</source>
        <translation>{0}只能群發1次，就用在這裡；下一次要到北京時間{1}。</translation>
    </message>
    <message numerus="yes">
        <source>This uses 1 of {0} posts {1}; %n are left after it.</source>
        <translation>
            <numerusform>{1}共{0}次群發，這次用1次，之後還剩%n次。</numerusform>
        </translation>
    </message>
    <message>
        <source>This uses one of the four posts that each of them may receive {0}.</source>
        <translation>他們每人{0}可收4則，這會用掉其中1則。</translation>
    </message>
    <message>
        <source>This uses the last of {0} posts {1}.</source>
        <translation>{1}共{0}次群發，這是最後1次。</translation>
    </message>
    <message>
        <source>Update draft</source>
        <translation>更新草稿</translation>
    </message>
    <message>
        <source>Who carries the tag could not be found out.</source>
        <translation>沒能查到誰帶這個標籤。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有%n篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>ACCOUNTS</source>
        <translation>帳號</translation>
    </message>
    <message>
        <source>Ctrl {0}</source>
        <translation>Ctrl {0}</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>正在載入</translation>
    </message>
</context>
<context>
    <name>SlashMenu</name>
    <message>
        <source>What to put in</source>
        <translation>要插入的內容</translation>
    </message>
    <message>
        <source>{0}, {1} of {2}</source>
        <translation>{0}，{1}/{2}</translation>
    </message>
</context>
<context>
    <name>SnippetsDialog</name>
    <message>
        <source>Add a picture…</source>
        <translation>加入圖片…</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>全部帳號</translation>
    </message>
    <message>
        <source>At the foot</source>
        <translation>文末</translation>
    </message>
    <message>
        <source>At the head</source>
        <translation>文首</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>For</source>
        <translation>適用帳號</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>New snippet</source>
        <translation>新片段</translation>
    </message>
    <message>
        <source>No snippet yet</source>
        <translation>還沒有片段</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>圖片</translation>
    </message>
    <message>
        <source>Signature, disclaimer, QR code: written once. Those for head or foot stand in each new article.</source>
        <translation>簽名、免責聲明、QR Code：只寫一次。文首和文末的片段會放進每篇新文章。</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Text, in Markdown</source>
        <translation>內文（Markdown）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>What stands under each of your articles is a good first one.</source>
        <translation>可以先寫每篇文章下方都有的內容。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Where I put it</source>
        <translation>手動插入</translation>
    </message>
    <message>
        <source>“{0}” deleted. It stays in the articles that have it.</source>
        <translation>已刪除「{0}」。已插入的文章不受影響。</translation>
    </message>
</context>
<context>
    <name>SpellCheck</name>
    <message>
        <source>Add “{0}” to the workspace’s words</source>
        <translation>把「{0}」加入工作區詞庫</translation>
    </message>
    <message>
        <source>Automatic: not in Chinese texts</source>
        <translation>自動：中文文章不檢查</translation>
    </message>
    <message>
        <source>Looking for what may be meant…</source>
        <translation>正在尋找相近的詞…</translation>
    </message>
    <message>
        <source>No spell check: this computer has no Enchant dictionaries</source>
        <translation>無法檢查拼字：本機沒有Enchant字典</translation>
    </message>
    <message>
        <source>Nothing like it is in the dictionary</source>
        <translation>詞典裡沒有相近的詞</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Spell check</source>
        <translation>拼字檢查</translation>
    </message>
</context>
<context>
    <name>SwipeView</name>
    <message>
        <source>Picture post: {0}</source>
        <translation>圖片訊息：{0}</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>請選擇有寫入權限的資料夾。</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>重新選擇</translation>
    </message>
    <message>
        <source>Drawing the day: {0} of {1}</source>
        <translation>正在繪製這一天：{0}/{1}</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>已儲存{0}。</translation>
    </message>
    <message>
        <source>The film was given up; nothing was written.</source>
        <translation>已放棄製作影片，沒有寫入任何內容。</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>圖片已複製到剪貼簿。</translation>
    </message>
    <message>
        <source>{0} could not be written.</source>
        <translation>{0}無法寫入。</translation>
    </message>
</context>
<context>
    <name>TemplateRow</name>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{0}”</source>
        <translation>刪除「{0}」</translation>
    </message>
    <message>
        <source>Rename “{0}”</source>
        <translation>重新命名「{0}」</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>It begins as a draft of {0}, with that account’s own footer.</source>
        <translation>會新增為{0}的草稿，帶上該帳號自己的文末片段。</translation>
    </message>
    <message>
        <source>New post from a template</source>
        <translation>從範本新增圖文</translation>
    </message>
    <message>
        <source>No template yet</source>
        <translation>還沒有範本</translation>
    </message>
    <message>
        <source>Open a post that you want to begin with again, and choose Save as template… in the menu ⋯.</source>
        <translation>開啟一則以後還想套用的圖文，在選單⋯裡選「存為範本…」。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Rename the template</source>
        <translation>重新命名範本</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>“{0}” deleted</source>
        <translation>已刪除「{0}」</translation>
    </message>
</context>
<context>
    <name>ThemeSliders</name>
    <message>
        <source>Accent</source>
        <translation>強調色</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重設</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字級</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} px</translation>
    </message>
</context>
<context>
    <name>ThemeTile</name>
    <message>
        <source>## Winter by the sea

The fire is **lit**, and the rooms are warm.

&gt; Book early.</source>
        <translation>## 海邊的冬天

爐火**正旺**，屋裡很暖和。

&gt; 請早預約。</translation>
    </message>
</context>
<context>
    <name>Themes</name>
    <message>
        <source>Console</source>
        <translation>終端機</translation>
    </message>
    <message>
        <source>Festive</source>
        <translation>節慶</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>書頁</translation>
    </message>
    <message>
        <source>Harbour · teal</source>
        <translation>港灣 · 青綠</translation>
    </message>
    <message>
        <source>Orchard</source>
        <translation>果園</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>素淨</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>報刊</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>暖色</translation>
    </message>
</context>
<context>
    <name>ThemesPanel</name>
    <message>
        <source>Back to writing</source>
        <translation>返回寫作</translation>
    </message>
    <message>
        <source>Copy to edit</source>
        <translation>複製後編輯</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Import CSS…</source>
        <translation>匯入CSS…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主題</translation>
    </message>
</context>
<context>
    <name>Theming</name>
    <message>
        <source>Articles that wear it go on wearing it.</source>
        <translation>已在用它的文章會繼續使用。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重新命名</translation>
    </message>
    <message>
        <source>Rename theme</source>
        <translation>重新命名主題</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主題</translation>
    </message>
    <message>
        <source>{0}, mine</source>
        <translation>{0}（我的）</translation>
    </message>
    <message>
        <source>“{0}” deleted</source>
        <translation>已刪除「{0}」</translation>
    </message>
    <message>
        <source>“{0}” is one of your themes now, and the article wears it</source>
        <translation>「{0}」已存為你的主題，並用於這篇文章</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Time of the day</source>
        <translation>時刻</translation>
    </message>
</context>
<context>
    <name>TitleCoverDialog</name>
    <message>
        <source>Band</source>
        <translation>色帶</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>顏色</translation>
    </message>
    <message>
        <source>Make a cover from the title</source>
        <translation>用標題製作封面</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜色</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>紙張</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>素淨</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>圓環</translation>
    </message>
    <message>
        <source>Small below</source>
        <translation>下方小字</translation>
    </message>
    <message>
        <source>The words stand in the middle, so that the square shows them whole. Nothing is sent yet.</source>
        <translation>文字置中，方圖裡也能完整顯示。現在不會發送任何內容。</translation>
    </message>
    <message>
        <source>Use this cover</source>
        <translation>使用此封面</translation>
    </message>
    <message>
        <source>Words on the cover</source>
        <translation>封面文字</translation>
    </message>
    <message>
        <source>Write what shall stand on the cover.</source>
        <translation>請填寫封面上的文字。</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation>關閉提示</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Another article of the post has changed.</source>
        <translation>這則圖文裡改動的是別的文章。</translation>
    </message>
    <message>
        <source>Choose a version first</source>
        <translation>請先選擇版本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Every version of “{0}” is kept as you write. Going back is a step that you can undo.</source>
        <translation>寫作時會保留「{0}」的每個版本。還原舊版後也可以復原。</translation>
    </message>
    <message>
        <source>Green came since then; red was there then.</source>
        <translation>綠色是此後新增的，紅色是當時有、此後刪去的。</translation>
    </message>
    <message>
        <source>Green came with this version; red went.</source>
        <translation>綠色是這一版新增的，紅色是這一版刪去的。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>版本記錄</translation>
    </message>
    <message>
        <source>Nothing has changed yet</source>
        <translation>還沒有改動</translation>
    </message>
    <message>
        <source>Nothing that can be read has changed</source>
        <translation>看得見的內容沒有改動</translation>
    </message>
    <message>
        <source>Restore the whole post</source>
        <translation>還原整則圖文</translation>
    </message>
    <message>
        <source>Restore this article</source>
        <translation>還原這篇文章</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>此後的改動</translation>
    </message>
    <message>
        <source>The post has left the desk: it can only be looked at</source>
        <translation>圖文已經發出，只能查看</translation>
    </message>
    <message>
        <source>The post stands like this now</source>
        <translation>圖文現在就是這樣</translation>
    </message>
    <message>
        <source>This article is the same</source>
        <translation>這篇文章沒有變化</translation>
    </message>
    <message>
        <source>This article was not there then</source>
        <translation>當時還沒有這篇文章</translation>
    </message>
    <message>
        <source>This is how the post stands now</source>
        <translation>這就是圖文現在的樣子</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無標題</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>這一版的改動</translation>
    </message>
    <message>
        <source>What you write is kept here from now on.</source>
        <translation>從現在起，你寫的內容會保留在這裡。</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>{0}. {1}</source>
        <translation>{0}. {1}</translation>
    </message>
    <message>
        <source>{0}. {1} (added)</source>
        <translation>{0}. {1}（新增）</translation>
    </message>
    <message>
        <source>{0}. {1} (removed)</source>
        <translation>{0}. {1}（移除）</translation>
    </message>
    <message>
        <source>{0}. {1} (same)</source>
        <translation>{0}. {1}（相同）</translation>
    </message>
</context>
<context>
    <name>VersionsList</name>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>通過</translation>
    </message>
    <message>
        <source>Not staff</source>
        <translation>不是員工</translation>
    </message>
    <message>
        <source>People who wait</source>
        <translation>等待通過的人</translation>
    </message>
    <message>
        <source>They follow the account but see nothing internal. Let in whom you know.</source>
        <translation>他們關注了帳號，但看不到內部訊息。認識的人請通過。</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>等你通過</translation>
    </message>
    <message>
        <source>{0} · since {1}</source>
        <translation>{0} · {1}起</translation>
    </message>
</context>
<context>
    <name>WordListDialog</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n個詞</numerusform>
        </translation>
    </message>
    <message>
        <source>One word a line, or several with commas. The checks look for them in every article of this workspace, beside the words that advertising law forbids.</source>
        <translation>每行一個詞，或用逗號隔開多個。除廣告法禁用的詞以外，檢查時也會在本工作區的每篇文章裡尋找這些詞。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Words to avoid</source>
        <translation>禁用詞</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A WeChat ID has 6 to 20 letters, digits, - or _ and starts with a letter.</source>
        <translation>微信號為6至20位字母、數字、-或_，以字母開頭。</translation>
    </message>
    <message>
        <source>A backup was put back, and wxdesk cannot know what was sent since. Look on the platform first.</source>
        <translation>已恢復備份，wxdesk無法得知此後發過什麼。請先到平台查看。</translation>
    </message>
    <message>
        <source>A block of code is too long to be coloured.</source>
        <translation>有程式碼區塊過長，不再著色。</translation>
    </message>
    <message>
        <source>A box is opened or closed alone: {text}. Put ::: on both ends.</source>
        <translation>彩色框只有開頭或只有結尾：{text}。請在兩端都寫上「:::」。</translation>
    </message>
    <message>
        <source>A card stays text within a paragraph, table or list. Put an empty line before and after it: {text}.</source>
        <translation>卡片寫在段落、表格或清單裡只會顯示為文字。請在它前後各空一行：{text}。</translation>
    </message>
    <message>
        <source>A control character ({text}) stands in the text. It is left out.</source>
        <translation>文中有控制字元（{text}），將被去掉。</translation>
    </message>
    <message>
        <source>A cover is not among the pictures. Choose another.</source>
        <translation>有封面不在圖片中，請另選。</translation>
    </message>
    <message>
        <source>A department cannot lie below itself.</source>
        <translation>部門不能放在自己下面。</translation>
    </message>
    <message>
        <source>A department’s name cannot have / in it.</source>
        <translation>部門名稱不能含有「/」。</translation>
    </message>
    <message>
        <source>A digest is too long. Shorten it.</source>
        <translation>有摘要過長，請縮短。</translation>
    </message>
    <message>
        <source>A follower has up to 20 tags. Take one away first.</source>
        <translation>一位粉絲最多20個標籤。請先去掉一個。</translation>
    </message>
    <message>
        <source>A follower needs a name.</source>
        <translation>請填寫粉絲的名字。</translation>
    </message>
    <message>
        <source>A footnote was left out, as nothing refers to it or it was written before: {text}.</source>
        <translation>有一則註腳被略去，因為正文沒有引用它，或已寫過一次：{text}。</translation>
    </message>
    <message>
        <source>A formula cannot be drawn and is shown as written: {text}.</source>
        <translation>有公式畫不出來，按原樣顯示：{text}。</translation>
    </message>
    <message>
        <source>A heading is empty. Write it or take it out.</source>
        <translation>有標題是空的。請寫上文字，或移除。</translation>
    </message>
    <message>
        <source>A heading of level {level} follows where level {wanted} is next.</source>
        <translation>這裡應為{wanted}級標題，卻用了{level}級。</translation>
    </message>
    <message>
        <source>A link shows nothing or leads nowhere. Complete it or take it out.</source>
        <translation>有連結沒有文字或沒有去向。請補全，或移除。</translation>
    </message>
    <message>
        <source>A link was left out because it is not a web address: {text}.</source>
        <translation>已去掉一個不是網址的連結：{text}。</translation>
    </message>
    <message>
        <source>A member needs a phone number or an e-mail address.</source>
        <translation>成員需要手機號碼或電子郵件。</translation>
    </message>
    <message>
        <source>A member’s account name can be changed once only, and only where WeCom gave it.</source>
        <translation>成員帳號只能修改一次，且僅限由企業微信生成的帳號。</translation>
    </message>
    <message>
        <source>A message can be taken back for 24 hours only.</source>
        <translation>訊息只能在24小時內撤回。</translation>
    </message>
    <message>
        <source>A page answered in the platform’s place, such as a network’s log-in page. Open a browser, log in to the network, and try again.</source>
        <translation>回應的不是平台，而是別的網頁，例如網路登入頁。請開啟瀏覽器登入網路，再重試。</translation>
    </message>
    <message>
        <source>A picture at a private address is never fetched. Save it in your browser and add the file.</source>
        <translation>內部網路地址的圖片一律不下載。請在瀏覽器裡儲存後加入檔案。</translation>
    </message>
    <message>
        <source>A picture cannot be read. Add it again.</source>
        <translation>有圖片無法讀取，請重新加入。</translation>
    </message>
    <message>
        <source>A picture could not be fetched. Save it in your browser and add the file.</source>
        <translation>有圖片沒能下載。請在瀏覽器裡儲存後加入檔案。</translation>
    </message>
    <message>
        <source>A picture could not be reached. Add the file.</source>
        <translation>有圖片無法取得。請加入檔案。</translation>
    </message>
    <message>
        <source>A picture has no description for those who cannot see it: {text}.</source>
        <translation>有圖片沒有為看不到的人寫描述：{text}。</translation>
    </message>
    <message>
        <source>A picture has too many pixels. Make it smaller.</source>
        <translation>有圖片像素過多，請縮小。</translation>
    </message>
    <message>
        <source>A picture is broken. Save it anew and add it again.</source>
        <translation>有圖片已損壞。請重新儲存後再新增。</translation>
    </message>
    <message>
        <source>A picture is converted before it is sent.</source>
        <translation>有圖片會在發送前轉換格式。</translation>
    </message>
    <message>
        <source>A picture is missing. Add the file.</source>
        <translation>缺少圖片，請加入檔案。</translation>
    </message>
    <message>
        <source>A picture is missing: {text}. Add the file.</source>
        <translation>缺少圖片：{text}。請加入檔案。</translation>
    </message>
    <message>
        <source>A picture is not in this workspace any more. Add the file again.</source>
        <translation>有圖片已不在本工作區。請重新加入檔案。</translation>
    </message>
    <message>
        <source>A picture is of no kind that can be used. Save it as JPEG.</source>
        <translation>有圖片的格式不可用，請另存為JPEG。</translation>
    </message>
    <message>
        <source>A picture lies on the web: {text}. Add it as a file.</source>
        <translation>網路圖片：{text}。請改為本機檔案。</translation>
    </message>
    <message>
        <source>A picture lies outside the article’s folder: {text}. Add the file.</source>
        <translation>圖片不在文章的資料夾內：{text}。請加入檔案。</translation>
    </message>
    <message>
        <source>A picture on the web is over 10 MB. Add the file instead.</source>
        <translation>有網路圖片超過10 MB。請改為加入檔案。</translation>
    </message>
    <message>
        <source>A picture post holds up to {limit} pictures, and this one has {count}. Take {over} out.</source>
        <translation>圖片訊息最多{limit}張圖片，這則有{count}張。請移除{over}張。</translation>
    </message>
    <message>
        <source>A picture post shows no cards: {text} stays text. Take it out, or write an article instead.</source>
        <translation>圖片訊息不顯示卡片，{text}只會顯示為文字。請刪去它，或改寫成文章。</translation>
    </message>
    <message>
        <source>A picture that does not lie with WeChat was left out: {text}.</source>
        <translation>已略去一張不在微信上的圖片：{text}。</translation>
    </message>
    <message>
        <source>A picture’s address leads on and on. Add the file instead.</source>
        <translation>有圖片的地址不斷重新導向。請改為加入檔案。</translation>
    </message>
    <message>
        <source>A picture’s server did not answer in time. Try again later.</source>
        <translation>圖片所在的伺服器沒有及時回應。請稍後重試。</translation>
    </message>
    <message>
        <source>A post holds up to 6 or up to 8 articles.</source>
        <translation>一次群發的文章上限只能是6篇或8篇。</translation>
    </message>
    <message>
        <source>A post holds up to {limit} articles. Take some out.</source>
        <translation>一次群發最多{limit}篇文章，請移除幾篇。</translation>
    </message>
    <message>
        <source>A post may be sent 0 to 1,440 minutes late by itself.</source>
        <translation>允許自動補發的遲到時間為0到1440分鐘。</translation>
    </message>
    <message>
        <source>A product’s id is made of letters and digits. Copy it from the list of products in the WeChat shop.</source>
        <translation>商品ID由字母和數字組成。請從微信小店的商品清單複製。</translation>
    </message>
    <message>
        <source>A proxy’s address has a scheme, a host and a port, such as http://10.0.0.8:3128 or socks5://10.0.0.8:1080.</source>
        <translation>代理地址要有協定、主機和端口，例如http://10.0.0.8:3128或socks5://10.0.0.8:1080。</translation>
    </message>
    <message>
        <source>A quotation mark is not closed. Close it and import again.</source>
        <translation>有引號沒有閉合。請補上後重新匯入。</translation>
    </message>
    <message>
        <source>A remark has up to 30 characters. Shorten it.</source>
        <translation>備注最多30字。請縮短。</translation>
    </message>
    <message>
        <source>A reply has some text, and not too much. Shorten it.</source>
        <translation>回覆要有文字，但不能太長。請縮短。</translation>
    </message>
    <message>
        <source>A row has more cells than the head of its table; these are left out: {text}. Give the head more columns.</source>
        <translation>有一列的儲存格多於表頭，多出的會被略去：{text}。請給表頭加欄。</translation>
    </message>
    <message>
        <source>A service account needs a business licence (or its equivalent). Enter its number first.</source>
        <translation>服務號需要營業執照（或同等證件），請先填寫證照號碼。</translation>
    </message>
    <message>
        <source>A sign ({text}) turns the direction of writing, so that the text reads otherwise. Take it out.</source>
        <translation>文中有改變文字方向的符號（{text}），讀起來會與原文不同。請移除。</translation>
    </message>
    <message>
        <source>A style that the platform does not keep was left out: {text}.</source>
        <translation>已略去平台不保留的樣式：{text}。</translation>
    </message>
    <message>
        <source>A table with {text} columns is wide for a phone.</source>
        <translation>{text}欄的表格在手機上偏寬。</translation>
    </message>
    <message>
        <source>A tag of more than 100,000 followers cannot be deleted. Take followers out first.</source>
        <translation>超過10萬粉絲的標籤不能刪除。請先移出一些粉絲。</translation>
    </message>
    <message>
        <source>A tag’s name has up to 30 bytes, which is ten Chinese characters. Shorten it.</source>
        <translation>標籤名最多30位元組，即10個漢字。請縮短。</translation>
    </message>
    <message>
        <source>A theme cannot hold {text}. It was left out.</source>
        <translation>主題不能使用{text}，已去掉。</translation>
    </message>
    <message>
        <source>A title is too long. Shorten it.</source>
        <translation>有標題過長，請縮短。</translation>
    </message>
    <message>
        <source>A workspace keeps up to {most} followers. Delete some; for the best time wxdesk draws thousands itself.</source>
        <translation>一個工作區最多{most}位粉絲。請刪除一些；計算最佳時間時，wxdesk會自行抽樣數千位。</translation>
    </message>
    <message>
        <source>Accents are stacked upon one letter ({text}). Take some away.</source>
        <translation>一個字母上疊加了過多附加符號（{text}）。請移除一些。</translation>
    </message>
    <message>
        <source>Accept the terms for sending posts on the platform first.</source>
        <translation>請先在平台同意群發相關協議。</translation>
    </message>
    <message>
        <source>All {count} followers of {name} have been drawn with this seed. Choose another seed or tag.</source>
        <translation>{name} 的 {count} 位粉絲都已用這個種子產生。請換一個種子或標籤。</translation>
    </message>
    <message>
        <source>An AppID is “wx” and 16 characters from 0 to 9 and a to f. Copy it from the Mini-Program’s details.</source>
        <translation>AppID由「wx」加16個字元（0到9、a到f）組成。請從小程式資料頁複製。</translation>
    </message>
    <message>
        <source>An SVG drawing is not taken. Export it as PNG.</source>
        <translation>不接受SVG繪圖。請匯出為PNG。</translation>
    </message>
    <message>
        <source>An account has up to 100 tags. Delete one first.</source>
        <translation>一個帳號最多100個標籤。請先刪除一個。</translation>
    </message>
    <message>
        <source>An address has letters of another script that look like ours: {text}. Make sure where it leads.</source>
        <translation>網址裡混有形似拉丁字母的其他文字：{text}。請確認它通往哪裡。</translation>
    </message>
    <message>
        <source>An app of the practice platform is a kind with AppID and secret; kinds are {kinds}.</source>
        <translation>練習平台的應用由類型、AppID和密鑰組成；類型有：{kinds}。</translation>
    </message>
    <message>
        <source>An article can have so many chosen comments and no more. Take one away first.</source>
        <translation>一篇文章的精選留言已滿。請先取消一則。</translation>
    </message>
    <message>
        <source>An article has colours for 400 blocks of code; this one is above.</source>
        <translation>一篇文章最多為400個程式碼區塊著色，這篇已超出。</translation>
    </message>
    <message>
        <source>An article is not ready. See what stands under Before you send.</source>
        <translation>有文章還沒準備好，請看「群發前檢查」。</translation>
    </message>
    <message>
        <source>An author is too long. Shorten it.</source>
        <translation>有作者過長，請縮短。</translation>
    </message>
    <message>
        <source>An earlier try at sending this post has arrived after all.</source>
        <translation>之前一次發送其實已經送達。</translation>
    </message>
    <message>
        <source>An outside link becomes a note at the end: {text}.</source>
        <translation>外部連結將轉為文末註解：{text}。</translation>
    </message>
    <message>
        <source>Another article was opened, or this one was changed, meanwhile. Nothing was put in; do it again.</source>
        <translation>其間開啟了別的文章，或這篇有了改動。沒有插入任何內容，請重做一次。</translation>
    </message>
    <message>
        <source>Another customer-service account is talking with this follower.</source>
        <translation>另一位客服正在接待這位粉絲。</translation>
    </message>
    <message>
        <source>Another import is running in WeCom. wxdesk waits for it.</source>
        <translation>企業微信正在進行另一次匯入，wxdesk會等它結束。</translation>
    </message>
    <message>
        <source>Another member has this e-mail address.</source>
        <translation>另一位成員已使用這個電子郵件。</translation>
    </message>
    <message>
        <source>Another member has this phone number ({errmsg}).</source>
        <translation>另一位成員已使用這個手機號碼（{errmsg}）。</translation>
    </message>
    <message>
        <source>Another post took that place a moment ago. Look at what is left and try again.</source>
        <translation>這一次數剛被另一則圖文佔用。請看看剩餘次數再試。</translation>
    </message>
    <message>
        <source>Another program uses this account’s secret and replaces wxdesk’s access token again and again. Stop it, or have a new AppSecret made.</source>
        <translation>另有程式在用這個帳號的密鑰，不斷頂替wxdesk的存取權杖。請停掉它，或重設AppSecret。</translation>
    </message>
    <message>
        <source>Article {article} is not ready. {reason}</source>
        <translation>第{article}篇還沒準備好。{reason}</translation>
    </message>
    <message>
        <source>Cards are for official accounts: nothing tells that WeCom’s articles keep them. Put in a link instead.</source>
        <translation>卡片只用於公眾號：沒有資料表明企業微信的文章會保留卡片。請改用連結。</translation>
    </message>
    <message>
        <source>Cards were left out ({text}).</source>
        <translation>已去掉卡片（{text}張）。</translation>
    </message>
    <message>
        <source>Colours were left out ({text}).</source>
        <translation>已去掉顏色（{text}處）。</translation>
    </message>
    <message>
        <source>Comments were left out.</source>
        <translation>已去掉註解。</translation>
    </message>
    <message>
        <source>Drawings were left out ({text}). Add them as pictures.</source>
        <translation>已去掉繪圖（{text}個）。請改為圖片加入。</translation>
    </message>
    <message>
        <source>Embedded pages were left out ({text}).</source>
        <translation>已去掉內嵌的網頁（{text}個）。</translation>
    </message>
    <message>
        <source>Enterprise accounts cannot do that.</source>
        <translation>企業微信不能這樣做。</translation>
    </message>
    <message>
        <source>Equations were left out ({text}). Write them as $…$.</source>
        <translation>已去掉公式（{text}個）。請寫成$…$。</translation>
    </message>
    <message>
        <source>Every follower with that tag has received four posts this month. Choose another audience.</source>
        <translation>帶這個標籤的粉絲本月都已收滿4則。請換一個發送對象。</translation>
    </message>
    <message>
        <source>Every follower with the tag {tag} has received four posts this month. Nobody would get this one before {opens_at}; choose another audience.</source>
        <translation>帶「{tag}」標籤的粉絲本月都已收滿4則，{opens_at}之前沒有人會收到。請換一個發送對象。</translation>
    </message>
    <message>
        <source>Fonts and sizes were left out ({text}).</source>
        <translation>已去掉字型和字級（{text}處）。</translation>
    </message>
    <message>
        <source>Form fields were left out ({text}).</source>
        <translation>已去掉表單欄位（{text}個）。</translation>
    </message>
    <message>
        <source>HTML that the platform does not take was left out: {text}.</source>
        <translation>已去掉平台不接受的HTML：{text}。</translation>
    </message>
    <message>
        <source>Hidden parts were left out ({text}).</source>
        <translation>已去掉隱藏內容（{text}處）。</translation>
    </message>
    <message>
        <source>Individuals cannot open a service account; the platform wants an organisation.</source>
        <translation>個人不能開通服務號，平台要求組織主體。</translation>
    </message>
    <message>
        <source>Individuals cannot open an enterprise account; it is for an organisation’s own staff.</source>
        <translation>個人不能開通企業微信，它面向組織自己的員工。</translation>
    </message>
    <message>
        <source>Internal messages can be taken back for 24 hours only.</source>
        <translation>內部訊息只能在24小時內撤回。</translation>
    </message>
    <message>
        <source>It may still be on its way to the platform, so nobody can know yet that it was not sent. Say so after {at}.</source>
        <translation>它可能還在發往平台的路上，現在還無法確定沒有發出。請在{at}之後再確認。</translation>
    </message>
    <message>
        <source>It needs a merchant number of WeChat Pay. Apply for one first.</source>
        <translation>需要微信支付商戶號，請先申請。</translation>
    </message>
    <message>
        <source>It needs verification, which individuals cannot have.</source>
        <translation>需要認證，而個人主體不能認證。</translation>
    </message>
    <message>
        <source>It was too complex, so the words alone were taken.</source>
        <translation>內容太複雜，只取了文字。</translation>
    </message>
    <message>
        <source>Joined cells of tables were taken apart ({text}).</source>
        <translation>已拆開表格裡的合併儲存格（{text}個）。</translation>
    </message>
    <message>
        <source>Leave the name and password out of the proxy’s address; they have a field of their own, where they are sealed.</source>
        <translation>代理地址裡不要寫使用者名稱和密碼，請填在專門的欄裡，會加密儲存。</translation>
    </message>
    <message>
        <source>Line {row} has the same WeChat ID.</source>
        <translation>與第{row}行的微信號相同。</translation>
    </message>
    <message>
        <source>Line {row} has the same phone number.</source>
        <translation>與第{row}行的手機號碼相同。</translation>
    </message>
    <message>
        <source>Link a Mini-Program to the account on the platform first.</source>
        <translation>請先在平台為帳號關聯小程式。</translation>
    </message>
    <message>
        <source>Link this customer-service account with a WeChat ID first.</source>
        <translation>請先為這個客服帳號綁定微信號。</translation>
    </message>
    <message>
        <source>Lists or quotes lie too deep in each other. Flatten them.</source>
        <translation>清單或引用巢狀太深，請減少層級。</translation>
    </message>
    <message>
        <source>Long lines of code are wrapped.</source>
        <translation>過長的程式碼行會自動換行。</translation>
    </message>
    <message>
        <source>MP4 needs ffmpeg on the PATH. Install it, or save the day as GIF instead.</source>
        <translation>產生MP4時，PATH中須有ffmpeg。請安裝，或改為存成GIF。</translation>
    </message>
    <message>
        <source>Macros were left out.</source>
        <translation>已去掉巨集。</translation>
    </message>
    <message>
        <source>Much of this went out before, in “{text}” ({percent} % alike).</source>
        <translation>大部分內容以前發過，見「{text}」（相似度{percent}%）。</translation>
    </message>
    <message>
        <source>No address was found for {host}. Check the network, and the address if you typed it; nothing was sent.</source>
        <translation>找不到{host}的IP。請檢查網路，以及手填的地址；沒有發送任何內容。</translation>
    </message>
    <message>
        <source>No keychain was found, so the secret cannot be kept safely. Start one, such as GNOME Keyring, and try again; or use the command line with --passphrase-file.</source>
        <translation>沒有找到鑰匙圈，無法安全保存密鑰。請啟動GNOME Keyring等鑰匙圈後重試，或在命令列使用--passphrase-file。</translation>
    </message>
    <message>
        <source>No more messages until this person writes again.</source>
        <translation>對方再次來信之前，不能再發訊息。</translation>
    </message>
    <message>
        <source>No part of an article is meant by {text}.</source>
        <translation>文章裡沒有與{text}對應的部分。</translation>
    </message>
    <message>
        <source>Nobody called {name} writes in this workspace. There are: {known}.</source>
        <translation>這個工作區裡沒有名為 {name} 的發送者。現有：{known}。</translation>
    </message>
    <message>
        <source>Nobody follows that account yet, so nobody can be drawn from it.</source>
        <translation>還沒有人關注這個帳號，無法從中抽樣。</translation>
    </message>
    <message>
        <source>Nobody whom the platform names follows {name} so, so nobody can be drawn. Choose another tag.</source>
        <translation>平台列出的人中沒有這樣關注{name}的，無法抽取。請選擇其他標籤。</translation>
    </message>
    <message>
        <source>None of the members can be reached. Check the roster and what the application may see.</source>
        <translation>沒有能收到的成員。請檢查通訊錄和應用的可見範圍。</translation>
    </message>
    <message>
        <source>Only enterprise accounts can do that.</source>
        <translation>只有企業微信才能這樣做。</translation>
    </message>
    <message>
        <source>Only pictures at https:// are fetched. Add the file instead.</source>
        <translation>只下載https://的圖片。請改為加入檔案。</translation>
    </message>
    <message>
        <source>Only service accounts, and subscription accounts of government and media, may do that.</source>
        <translation>僅服務號及政府、媒體的訂閱號可以這樣做。</translation>
    </message>
    <message>
        <source>Only the half second between two saves is not kept in {path}, as it cannot be written: {reason}. Make room or change the folder’s rights.</source>
        <translation>{path}無法寫入：{reason}。只有兩次儲存之間的半秒得不到保護。請騰出空間，或修改資料夾權限。</translation>
    </message>
    <message>
        <source>Only verified service accounts may do that.</source>
        <translation>只有已認證的服務號才能這樣做。</translation>
    </message>
    <message>
        <source>Only {width} pixels across are shown of the cover {name}; below {least} it looks blurred. Make its frames larger, or choose a larger picture.</source>
        <translation>封面{name}只顯示寬{width}像素的部分，小於{least}像素會模糊。請放大裁剪框，或換一張更大的圖片。</translation>
    </message>
    <message>
        <source>Port {port} is taken by another program. Close that, or choose another port.</source>
        <translation>連接埠{port}被其他程式佔用。請關閉該程式，或換個連接埠。</translation>
    </message>
    <message>
        <source>Save the draft on the platform first, then publish it.</source>
        <translation>請先在平台儲存草稿，再發佈。</translation>
    </message>
    <message>
        <source>Say whom to show it to.</source>
        <translation>請填寫發給誰預覽。</translation>
    </message>
    <message>
        <source>Scripts were left out ({text}).</source>
        <translation>已去掉指令碼（{text}個）。</translation>
    </message>
    <message>
        <source>Sending to chosen followers takes two or more. Choose another one.</source>
        <translation>指定粉絲群發至少要選兩位。請再選一位。</translation>
    </message>
    <message>
        <source>Several who write in this workspace are called {name}. Say which one by its number: {found}.</source>
        <translation>這個工作區裡有多個發送者叫{name}。請用編號指明是哪一個：{found}。</translation>
    </message>
    <message>
        <source>Signs that nobody sees ({text}) stand in the text. Take them out.</source>
        <translation>文中有不可見的字元（{text}）。請移除。</translation>
    </message>
    <message>
        <source>Some members could not be reached. Look at them in the roster.</source>
        <translation>有成員未能送達。請在通訊錄裡查看。</translation>
    </message>
    <message>
        <source>Somebody else on the roster has this WeChat ID.</source>
        <translation>通訊錄裡已有人使用這個微信號。</translation>
    </message>
    <message>
        <source>Somebody else on the roster has this phone number.</source>
        <translation>通訊錄裡已有人使用這個手機號碼。</translation>
    </message>
    <message>
        <source>Sounds were left out ({text}).</source>
        <translation>已去掉音訊（{text}段）。</translation>
    </message>
    <message>
        <source>Styles that are not known were taken as plain text: {text}.</source>
        <translation>無法辨識的樣式已按一般文字處理：{text}。</translation>
    </message>
    <message>
        <source>Switch customer service on, on the platform, then wait some minutes.</source>
        <translation>請在平台開啟客服功能，再等幾分鐘。</translation>
    </message>
    <message>
        <source>That account is not in this workspace any more.</source>
        <translation>這個帳號已不在本工作區。</translation>
    </message>
    <message>
        <source>That comment is not there any more.</source>
        <translation>那則留言已不存在。</translation>
    </message>
    <message>
        <source>That department is not there any more.</source>
        <translation>這個部門已不存在。</translation>
    </message>
    <message>
        <source>That did not work ({code}).</source>
        <translation>操作沒有成功（{code}）。</translation>
    </message>
    <message>
        <source>That follower is not in this workspace.</source>
        <translation>本工作區沒有這位粉絲。</translation>
    </message>
    <message>
        <source>That is not the address of a database. Write it like postgresql://user@host/name.</source>
        <translation>這不是資料庫地址。請寫成postgresql://user@host/name的樣式。</translation>
    </message>
    <message>
        <source>That is not the passphrase of this workspace. Try again.</source>
        <translation>密碼不對，請重試。</translation>
    </message>
    <message>
        <source>That is too much to paste into an article. Paste it in parts; it is still on the clipboard.</source>
        <translation>內容太多，一篇文章裡貼不下。請分幾次貼上；剪貼簿裡還有。</translation>
    </message>
    <message>
        <source>That member is not on the roster any more.</source>
        <translation>這名成員已不在通訊錄裡。</translation>
    </message>
    <message>
        <source>That one does not write in this workspace any more.</source>
        <translation>這位發送者已不在工作區裡。</translation>
    </message>
    <message>
        <source>That person does not wait any more.</source>
        <translation>此人已不在等待之列。</translation>
    </message>
    <message>
        <source>That post is not in this workspace any more.</source>
        <translation>這則圖文已不在本工作區。</translation>
    </message>
    <message>
        <source>That sending is not in this workspace any more.</source>
        <translation>這次發送記錄已不在本工作區。</translation>
    </message>
    <message>
        <source>That template is not there any more. Choose another.</source>
        <translation>這個範本已不存在。請另選一個。</translation>
    </message>
    <message>
        <source>That version is not kept any more. See which ones are in History.</source>
        <translation>這個版本已不再保留。請在版本記錄裡查看現有的版本。</translation>
    </message>
    <message>
        <source>The AgentId is missing. Copy it from the application’s page of WeCom into Connection.</source>
        <translation>缺少AgentId。請從企業微信的應用頁面複製，填到「API連線」。</translation>
    </message>
    <message>
        <source>The AppID is missing. Copy it from the platform into Connection.</source>
        <translation>缺少AppID。請從平台複製，填到「API連線」。</translation>
    </message>
    <message>
        <source>The AppSecret is frozen. Unfreeze it on the platform, then test again.</source>
        <translation>AppSecret已被凍結。請在平台解凍後再測試。</translation>
    </message>
    <message>
        <source>The AppSecret is missing. Copy it from the platform into Connection; it is kept in the keychain.</source>
        <translation>缺少AppSecret。請從平台複製，填到「API連線」；它會存入鑰匙圈。</translation>
    </message>
    <message>
        <source>The AppSecret is wrong. Copy it again from the platform, or have a new one made there.</source>
        <translation>AppSecret不正確。請到平台重新複製，或重設一個新的。</translation>
    </message>
    <message>
        <source>The Mini-Program {text} is not linked.</source>
        <translation>小程式{text}尚未關聯。</translation>
    </message>
    <message>
        <source>The WeChat ID is missing.</source>
        <translation>缺少微信號。</translation>
    </message>
    <message>
        <source>The accent is no colour like #0f766e. The theme’s own is used.</source>
        <translation>強調色不是#0f766e這樣的顏色，已改用主題自帶的顏色。</translation>
    </message>
    <message>
        <source>The account has as many QR codes as it may. Use one that can be done without.</source>
        <translation>這個帳號的QR Code數量已滿。請改用一個不再需要的。</translation>
    </message>
    <message>
        <source>The account has as many customer-service accounts as it may. Delete one first.</source>
        <translation>客服帳號數量已滿。請先刪除一個。</translation>
    </message>
    <message>
        <source>The account has no menu. Make one first.</source>
        <translation>這個帳號還沒有選單。請先創建。</translation>
    </message>
    <message>
        <source>The account needs a name.</source>
        <translation>請填寫帳號名稱。</translation>
    </message>
    <message>
        <source>The account {text} is not among the cards. Add its card.</source>
        <translation>卡片裡沒有公眾號{text}。請新增它的卡片。</translation>
    </message>
    <message>
        <source>The account’s administrator declined it. Talk to them, then send again. Its place is free again.</source>
        <translation>帳號管理員拒絕了。請與其溝通後再發。群發次數已退還。</translation>
    </message>
    <message>
        <source>The account’s administrator did not confirm it within 30 minutes. Send again when they are there. Its place is free again.</source>
        <translation>帳號管理員30分鐘內沒有確認。請等其在場時再發。群發次數已退還。</translation>
    </message>
    <message>
        <source>The account’s administrator must confirm this in WeChat. It goes on once they have.</source>
        <translation>需要帳號管理員在微信裡確認，確認後自動繼續。</translation>
    </message>
    <message>
        <source>The account’s administrator refused this computer’s address. Ask them to allow it; the platform asks them again after {opens_at}.</source>
        <translation>帳號管理員拒絕了本機IP。請其允許；平台在{opens_at}之後會再次詢問。</translation>
    </message>
    <message>
        <source>The account’s id is what follows __biz= in the address of one of its articles. Copy it from there.</source>
        <translation>公眾號標識是其文章連結裡__biz=後面的部分。請從那裡複製。</translation>
    </message>
    <message>
        <source>The account’s material library is full. Delete what is not used any more on the platform.</source>
        <translation>素材庫已滿。請在平台刪除不再使用的素材。</translation>
    </message>
    <message>
        <source>The address holds a password, which others could read. Leave it out and put it into a .pgpass file.</source>
        <translation>地址裡含有密碼，別人可能看到。請去掉，改寫到.pgpass檔案裡。</translation>
    </message>
    <message>
        <source>The application may not see this member. Widen its visible range in WeCom.</source>
        <translation>應用看不到這位成員。請在企業微信裡擴大可見範圍。</translation>
    </message>
    <message>
        <source>The article has no text yet.</source>
        <translation>文章還沒有內文。</translation>
    </message>
    <message>
        <source>The article is too large to be shown. Make several of it.</source>
        <translation>文章太大，無法顯示。請拆成幾篇。</translation>
    </message>
    <message>
        <source>The author is too long; the platform takes {limit} {unit}.</source>
        <translation>作者過長，平台最多接受{limit}{unit}。</translation>
    </message>
    <message>
        <source>The browser engine did not finish the page. Try once more.</source>
        <translation>瀏覽器引擎沒能完成頁面。請再試一次。</translation>
    </message>
    <message>
        <source>The browser engine that draws pages does not run here (it refuses the system’s administrator). A web page can still be exported.</source>
        <translation>繪製頁面的瀏覽器引擎在這裡無法執行（它拒絕以系統管理員身分執行）。仍可匯出網頁。</translation>
    </message>
    <message>
        <source>The card needs a name: articles call it by that.</source>
        <translation>請為卡片取個名稱：文章用它來引用卡片。</translation>
    </message>
    <message>
        <source>The card of {text} has no picture on WeChat’s own host, and would be refused. Give it one.</source>
        <translation>{text}的卡片沒有微信網域下的圖片，會被拒絕。請為它配一張。</translation>
    </message>
    <message>
        <source>The card’s picture has to lie with WeChat, at mmbiz.qpic.cn. Upload one here, or leave it out.</source>
        <translation>卡片圖片須存放在微信的mmbiz.qpic.cn。請在這裡上傳，或不填。</translation>
    </message>
    <message>
        <source>The connection broke while the platform was answering. wxdesk will ask what came of it.</source>
        <translation>平台回應時連線中斷。wxdesk會去查詢結果。</translation>
    </message>
    <message>
        <source>The count of calls cannot be cleared any more this month. It begins anew at midnight in China.</source>
        <translation>本月不能再清零呼叫次數。次數在北京時間零點重新計算。</translation>
    </message>
    <message>
        <source>The cover is missing. Choose a picture.</source>
        <translation>缺少封面，請選擇圖片。</translation>
    </message>
    <message>
        <source>The cover {name} is a single row of pixels, which the platform cannot cut. Choose another picture.</source>
        <translation>封面{name}只有一行像素，平台無法裁剪。請換一張圖片。</translation>
    </message>
    <message>
        <source>The cover {name} is not among the pictures. Choose another.</source>
        <translation>封面{name}不在圖片中，請另選。</translation>
    </message>
    <message>
        <source>The database {path} cannot be reached. Check the network, the user name and whether the database runs, then try again.</source>
        <translation>連不上資料庫{path}。請檢查網路、使用者名稱和資料庫是否在執行，再重試。</translation>
    </message>
    <message>
        <source>The database {path} cannot be used: {reason}. Choose another one.</source>
        <translation>資料庫{path}不能使用：{reason}。請換一個。</translation>
    </message>
    <message>
        <source>The database {path} does not let this user write. Ask its administrator for the right to.</source>
        <translation>資料庫{path}不允許這個使用者寫入。請向其管理員申請權限。</translation>
    </message>
    <message>
        <source>The database {path} holds something else already. Give wxdesk an empty one of its own.</source>
        <translation>資料庫{path}裡已有別的內容。請給wxdesk一個專用的空資料庫。</translation>
    </message>
    <message>
        <source>The department has members or departments below it. Move them first.</source>
        <translation>這個部門下還有成員或子部門。請先移走。</translation>
    </message>
    <message>
        <source>The department needs a name.</source>
        <translation>請填寫部門名稱。</translation>
    </message>
    <message>
        <source>The department’s name is too long; 64 characters are allowed.</source>
        <translation>部門名稱過長，最多64個字元。</translation>
    </message>
    <message>
        <source>The digest is too long; the platform takes {limit} {unit}.</source>
        <translation>摘要過長，平台最多接受{limit}{unit}。</translation>
    </message>
    <message>
        <source>The disk is full. Make room; what you typed is still here.</source>
        <translation>磁碟已滿。請騰出空間；你寫的內容還在。</translation>
    </message>
    <message>
        <source>The file was read as {text}.</source>
        <translation>檔案按{text}編碼讀取。</translation>
    </message>
    <message>
        <source>The film could not be made by ffmpeg: {reason}. Save the day as GIF instead.</source>
        <translation>ffmpeg沒能產生影片：{reason}。請改為存成GIF。</translation>
    </message>
    <message>
        <source>The first row must name the columns. It reads: {found}.</source>
        <translation>首行必須是欄名，現在是：{found}。</translation>
    </message>
    <message>
        <source>The head of the text has {text}, which means nothing here. Check how it is spelt.</source>
        <translation>文首的 {text} 在這裡沒有意義，請檢查拼寫。</translation>
    </message>
    <message>
        <source>The kept AppSecret cannot be read any more. Enter it again.</source>
        <translation>已存的AppSecret讀不出來了，請重新填寫。</translation>
    </message>
    <message>
        <source>The log-in is over. Begin it anew.</source>
        <translation>登入已失效。請重新登入。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺少姓名。</translation>
    </message>
    <message>
        <source>The name is too long; the platform takes 64 characters.</source>
        <translation>姓名過長，平台最多接受64個字元。</translation>
    </message>
    <message>
        <source>The name of a card has up to {limit} characters on one line, without braces and without a path at its end.</source>
        <translation>卡片名稱最多{limit}字，不能換行，不能含大括號，結尾不能是路徑。</translation>
    </message>
    <message>
        <source>The name of a theme has up to {limit} characters.</source>
        <translation>主題名稱最多{limit}字。</translation>
    </message>
    <message>
        <source>The organisation has as many members as it may. Have the limit raised in WeCom.</source>
        <translation>企業人數已滿。請在企業微信裡提高上限。</translation>
    </message>
    <message>
        <source>The page cannot be understood. Copy the part that you need.</source>
        <translation>無法理解這個網頁。請複製你需要的部分。</translation>
    </message>
    <message>
        <source>The page is too large for an article. Copy the part that you need.</source>
        <translation>網頁作為一篇文章太大。請複製你需要的部分。</translation>
    </message>
    <message>
        <source>The page of a Mini-Program has no blanks and no braces: pages/index?id=1, for example.</source>
        <translation>小程式頁面路徑不含空格和大括號，例如pages/index?id=1。</translation>
    </message>
    <message>
        <source>The phone number is missing.</source>
        <translation>缺少手機號碼。</translation>
    </message>
    <message>
        <source>The picture is too large. Make it smaller than 10 MB and add it again.</source>
        <translation>圖片太大。請縮小到10 MB以下再加入。</translation>
    </message>
    <message>
        <source>The picture post has no picture yet. Add one.</source>
        <translation>圖片訊息還沒有圖片。請加入。</translation>
    </message>
    <message>
        <source>The picture would be {pixels} pixels high; {limit} is the most. Export it as a PDF instead.</source>
        <translation>圖片會高達{pixels}像素，上限為{limit}。請改為匯出PDF。</translation>
    </message>
    <message>
        <source>The picture {name} cannot be read. Check the file and its rights.</source>
        <translation>圖片{name}無法讀取。請檢查檔案及其權限。</translation>
    </message>
    <message>
        <source>The picture {name} has too many pixels. Make it smaller and add it again.</source>
        <translation>圖片{name}像素過多。請縮小後重新加入。</translation>
    </message>
    <message>
        <source>The picture {name} is broken. Open it in a picture program and save it anew.</source>
        <translation>圖片{name}已損壞。請用圖片軟體開啟並重新儲存。</translation>
    </message>
    <message>
        <source>The picture {name} is converted before it is sent.</source>
        <translation>圖片{name}會在發送前轉換格式。</translation>
    </message>
    <message>
        <source>The picture {name} of “{title}” is missing. Add the file.</source>
        <translation>「{title}」缺少圖片{name}。請加入檔案。</translation>
    </message>
    <message>
        <source>The platform answered with an error. Try again in a few minutes.</source>
        <translation>平台返回錯誤。請幾分鐘後重試。</translation>
    </message>
    <message>
        <source>The platform answered with error {status}. Try again in a few minutes.</source>
        <translation>平台返回錯誤{status}。請幾分鐘後重試。</translation>
    </message>
    <message>
        <source>The platform could not be reached. Check the network; nothing was sent.</source>
        <translation>連不上平台，什麼都沒有發出。請檢查網路。</translation>
    </message>
    <message>
        <source>The platform could not check whether the article is original. Send again in a few minutes.</source>
        <translation>平台沒能完成原創校驗。請幾分鐘後再發。</translation>
    </message>
    <message>
        <source>The platform could not read what wxdesk sent ({errcode}: {errmsg}). Please report this.</source>
        <translation>平台讀不懂wxdesk發送的內容（{errcode}：{errmsg}）。請回報給我們。</translation>
    </message>
    <message>
        <source>The platform could not read what wxdesk sent. Please report this.</source>
        <translation>平台讀不懂wxdesk送出的內容。請回報這個問題。</translation>
    </message>
    <message>
        <source>The platform counts no calls of that name for this account.</source>
        <translation>平台沒有統計這個帳號的該項呼叫。</translation>
    </message>
    <message>
        <source>The platform did not answer in time. wxdesk will ask what came of it.</source>
        <translation>平台沒有及時回應。wxdesk會去查詢結果。</translation>
    </message>
    <message>
        <source>The platform did not send it. Most likely the account’s administrator declined, or did not confirm within 30 minutes. Talk to them, then send again. Its place is free again.</source>
        <translation>平台沒有發送。很可能是帳號管理員拒絕了，或沒有在30分鐘內確認。請與管理員溝通後重新發送，名額已釋放。</translation>
    </message>
    <message>
        <source>The platform does not allow this account to do that. See what it may do on the Desk.</source>
        <translation>平台未向該帳號開放這項能力。可在工作台查看它能做什麼。</translation>
    </message>
    <message>
        <source>The platform does not allow this computer’s address {ip}. Add it to the account’s IP list there.</source>
        <translation>本機IP {ip}不在白名單。請到平台把它加入該帳號的IP白名單。</translation>
    </message>
    <message>
        <source>The platform does not allow this computer’s address. Add it to the account’s IP list there.</source>
        <translation>本機IP不在白名單。請到平台把它加入該帳號的IP白名單。</translation>
    </message>
    <message>
        <source>The platform does not give figures for this period. Choose fewer days, up to yesterday.</source>
        <translation>平台不提供這段時間的資料。請縮短天數，最晚到昨天。</translation>
    </message>
    <message>
        <source>The platform does not keep {text}.</source>
        <translation>平台不保留{text}。</translation>
    </message>
    <message>
        <source>The platform does not know a picture any more. Send again; it is uploaded anew.</source>
        <translation>平台上有圖片已失效。請再次群發，圖片會重新上傳。</translation>
    </message>
    <message>
        <source>The platform does not know that tag any more. Choose another one.</source>
        <translation>平台上已沒有這個標籤。請換一個。</translation>
    </message>
    <message>
        <source>The platform does not know this AgentId. Copy it again from the application’s page of WeCom.</source>
        <translation>平台不認識這個AgentId。請到企業微信的應用頁面重新複製。</translation>
    </message>
    <message>
        <source>The platform does not know this AppID. Copy it again from the platform’s settings.</source>
        <translation>平台不認識這個AppID。請到平台設定裡重新複製。</translation>
    </message>
    <message>
        <source>The platform does not know this article any more. It may have been deleted there.</source>
        <translation>平台上已沒有這篇文章，可能在那裡被刪了。</translation>
    </message>
    <message>
        <source>The platform does not know this customer-service account. Load them again.</source>
        <translation>平台上沒有這個客服帳號。請重新載入。</translation>
    </message>
    <message>
        <source>The platform does not know this follower of this account. Load the followers again.</source>
        <translation>平台上這個帳號沒有這位粉絲。請重新載入粉絲。</translation>
    </message>
    <message>
        <source>The platform does not know this mini program, or it is not linked to the account. Link it there first.</source>
        <translation>平台上沒有這個小程式，或它未與帳號關聯。請先在平台關聯。</translation>
    </message>
    <message>
        <source>The platform does not know this post. It may have been deleted there.</source>
        <translation>平台上沒有這則圖文，可能在那裡被刪了。</translation>
    </message>
    <message>
        <source>The platform does not know this template any more. Choose it again there.</source>
        <translation>平台上已沒有這個範本。請在那裡重新選擇。</translation>
    </message>
    <message>
        <source>The platform does not take one of the values ({errcode}: {errmsg}). Check what you typed.</source>
        <translation>平台不接受其中一個值（{errcode}：{errmsg}）。請檢查填寫的內容。</translation>
    </message>
    <message>
        <source>The platform does not take so many pictures. Take some out.</source>
        <translation>圖片太多，平台不接受。請去掉一些。</translation>
    </message>
    <message>
        <source>The platform does not take this author’s name. Change it.</source>
        <translation>平台不接受這個作者名。請修改。</translation>
    </message>
    <message>
        <source>The platform does not take this conditional menu ({errcode}: {errmsg}). Check whom it is for, and that there is a default menu.</source>
        <translation>平台不接受這個個性化選單（{errcode}：{errmsg}）。請檢查匹配對象，並確認已有預設選單。</translation>
    </message>
    <message>
        <source>The platform does not take this file. Check its format, its size and how long it plays.</source>
        <translation>平台不接受這個檔案。請檢查格式、大小和時長。</translation>
    </message>
    <message>
        <source>The platform does not take this menu ({errcode}: {errmsg}). Check its buttons, names and addresses.</source>
        <translation>平台不接受這個選單（{errcode}：{errmsg}）。請檢查按鈕、名稱和連結。</translation>
    </message>
    <message>
        <source>The platform does not take this name. Choose another of up to 16 characters.</source>
        <translation>平台不接受這個名稱。請換一個不超過16字的。</translation>
    </message>
    <message>
        <source>The platform does not take this recommendation. Change it, or leave it out.</source>
        <translation>平台不接受這段推薦語。請修改，或不填。</translation>
    </message>
    <message>
        <source>The platform does not take this tag’s name, or has it already. Choose another.</source>
        <translation>平台不接受這個標籤名，或已有同名標籤。請換一個。</translation>
    </message>
    <message>
        <source>The platform found the article to be another account’s original. Change it, then send again.</source>
        <translation>平台判定文章與其他帳號的原創重複。請修改後再發。</translation>
    </message>
    <message>
        <source>The platform found the article to be another account’s original. Change it, then try again.</source>
        <translation>平台判定文章與其他帳號的原創重複。請修改後重試。</translation>
    </message>
    <message>
        <source>The platform has blocked or limited this account. Log in there to see why.</source>
        <translation>平台停權或限制了該帳號。請登入平台查看原因。</translation>
    </message>
    <message>
        <source>The platform has blocked the published page. Log in there to see why.</source>
        <translation>平台已封鎖這個發佈頁面。請登入平台查看原因。</translation>
    </message>
    <message>
        <source>The platform has given up what was asked for ({errcode}). Look for a newer wxdesk.</source>
        <translation>平台已停用這個API（{errcode}）。請查找新版wxdesk。</translation>
    </message>
    <message>
        <source>The platform has it but has not sent it yet. Perhaps the account’s administrator must confirm it in WeChat.</source>
        <translation>平台已收到，但還沒有發出。可能需要帳號管理員在微信裡確認。</translation>
    </message>
    <message>
        <source>The platform has limited this article. Log in there to see why.</source>
        <translation>平台限制了這篇文章。請登入平台查看原因。</translation>
    </message>
    <message>
        <source>The platform has no record of that request. It keeps its own account’s for seven days.</source>
        <translation>平台沒有那次請求的記錄。平台只保留本帳號7天的記錄。</translation>
    </message>
    <message>
        <source>The platform has no tag {name}. Choose one of those that it has: {known}.</source>
        <translation>平台上沒有標籤「{name}」。請從現有的中選：{known}。</translation>
    </message>
    <message>
        <source>The platform has not confirmed that the post was sent. Look there before you send again.</source>
        <translation>平台尚未確認已發出。再次群發前請先到平台查看。</translation>
    </message>
    <message>
        <source>The platform has not finished counting. Yesterday’s figures are ready after eight in the morning, China time.</source>
        <translation>平台還沒統計完。昨天的資料在北京時間早上8點後可查。</translation>
    </message>
    <message>
        <source>The platform has taken this account’s right to publish. Log in there to see why.</source>
        <translation>平台已收回這個帳號的發佈權限。請登入平台查看原因。</translation>
    </message>
    <message>
        <source>The platform is busy. wxdesk tries again in a few seconds.</source>
        <translation>平台繁忙，幾秒後自動重試。</translation>
    </message>
    <message>
        <source>The platform knows no WeChat ID {person}. It stands in their WeChat under Me, below the name.</source>
        <translation>平台上沒有微信號{person}。對方可在微信「我」的頁面裡、名字下方看到微信號。</translation>
    </message>
    <message>
        <source>The platform knows the speeds 0 (fastest) to 4 only.</source>
        <translation>平台只支援0（最快）到4的速度。</translation>
    </message>
    <message>
        <source>The platform lets this be published on its own site only. Publish it there.</source>
        <translation>平台只允許在網站上發佈。請到那裡發佈。</translation>
    </message>
    <message>
        <source>The platform may refuse to send a video that was uploaded by a program to all followers: {text}.</source>
        <translation>由程式上傳的影片，平台可能拒絕群發給全部粉絲：{text}。</translation>
    </message>
    <message>
        <source>The platform refused a picture. Save it as JPEG or PNG and add it again.</source>
        <translation>平台拒絕了一張圖片。請另存為JPEG或PNG後重新加入。</translation>
    </message>
    <message>
        <source>The platform refused how the cover is cut. Choose another picture.</source>
        <translation>平台拒絕了封面的裁剪，請換一張圖片。</translation>
    </message>
    <message>
        <source>The platform refused the access token. Test the connection again.</source>
        <translation>平台拒絕了access_token。請重新測試連線。</translation>
    </message>
    <message>
        <source>The platform refused the post. Look at the account there.</source>
        <translation>平台拒絕了這則圖文。請到平台查看該帳號。</translation>
    </message>
    <message>
        <source>The platform refused the read-more link. Use an address that it allows.</source>
        <translation>平台拒絕了原文連結。請換一個允許的網址。</translation>
    </message>
    <message>
        <source>The platform refused the text. Look for scripts, forms or links that it does not allow.</source>
        <translation>平台拒絕了內文。請檢查是否有不允許的指令碼、表單或連結。</translation>
    </message>
    <message>
        <source>The platform refused with error {errcode}: {errmsg}.</source>
        <translation>平台拒絕，錯誤代碼{errcode}：{errmsg}。</translation>
    </message>
    <message>
        <source>The platform runs no scripts: {text} was left out.</source>
        <translation>平台不執行指令碼：已略去{text}。</translation>
    </message>
    <message>
        <source>The platform saved this draft by itself, so it cannot be changed from here. Open it there.</source>
        <translation>這份草稿由平台自動儲存，不能從這裡修改。請到平台開啟。</translation>
    </message>
    <message>
        <source>The platform takes no picture post without words. Write some below the pictures.</source>
        <translation>平台不接受沒有文字的圖片訊息。請在圖片下方寫幾句。</translation>
    </message>
    <message>
        <source>The platform took it but did not publish it. Try again in a few minutes.</source>
        <translation>平台收下了，但沒有發佈。請幾分鐘後重試。</translation>
    </message>
    <message>
        <source>The platform took the post but did not send it. Its place is free again.</source>
        <translation>平台收下了圖文但沒有發出，群發次數已退還。</translation>
    </message>
    <message>
        <source>The platform uses this material in an automatic reply or a menu. Take it out there first.</source>
        <translation>這份素材正用於自動回覆或選單。請先在平台取消使用。</translation>
    </message>
    <message>
        <source>The platform wants a minute between two tries. wxdesk waits and asks.</source>
        <translation>平台要求兩次嘗試間隔一分鐘。wxdesk會等一會兒再查詢。</translation>
    </message>
    <message>
        <source>The platform wants a pause between publications. Try again later.</source>
        <translation>發佈太頻繁。請稍後重試。</translation>
    </message>
    <message>
        <source>The platform wants an application for the store first.</source>
        <translation>請先在平台申請開通小店。</translation>
    </message>
    <message>
        <source>The platform wants the account verified first.</source>
        <translation>平台要求帳號先通過認證。</translation>
    </message>
    <message>
        <source>The platform would send the article as a reprint only. Send it on the platform’s own site instead.</source>
        <translation>平台只允許以轉載形式群發這篇文章。請在平台網站上群發。</translation>
    </message>
    <message>
        <source>The platform’s address is not safe, so nothing was sent. Use https.</source>
        <translation>平台地址不安全，因此什麼都沒有發出。請用https。</translation>
    </message>
    <message>
        <source>The platform’s answer could not be read. wxdesk will ask what came of it.</source>
        <translation>平台的回應無法讀取。wxdesk會去查詢結果。</translation>
    </message>
    <message>
        <source>The platform’s calls for today are used up. They begin anew at {opens_at}.</source>
        <translation>今天的API呼叫次數已用完，{opens_at}恢復。</translation>
    </message>
    <message>
        <source>The platform’s calls for today are used up. Try again tomorrow.</source>
        <translation>今天的介面呼叫次數已用完。請明天再試。</translation>
    </message>
    <message>
        <source>The platform’s certificate is not trusted, so nothing was sent. Check the network and the clock.</source>
        <translation>平台憑證不受信任，因此什麼都沒有發出。請檢查網路和系統時間。</translation>
    </message>
    <message>
        <source>The platform’s count differs: posts of this period were sent from elsewhere. The meter shows its count now.</source>
        <translation>平台的計數不同：這段時間有圖文從別處發出。這裡已按平台的計數更正。</translation>
    </message>
    <message>
        <source>The platform’s own editor sends a picture post alone. Beside other articles it may be refused.</source>
        <translation>平台自己的編輯器會單獨發送圖片訊息。與其他文章一起可能被拒絕。</translation>
    </message>
    <message>
        <source>The platform’s review found others’ work in it. Take out what is not yours, then send again.</source>
        <translation>平台審核認為含有他人作品。請去掉不屬於你的內容後再發。</translation>
    </message>
    <message>
        <source>The platform’s review refused it as breaking the law. Change it, then send again.</source>
        <translation>平台審核判定內容違法，未發出。請修改後再發。</translation>
    </message>
    <message>
        <source>The platform’s review refused it as fraud. Change it, then send again.</source>
        <translation>平台審核判定涉嫌欺詐，未發出。請修改後再發。</translation>
    </message>
    <message>
        <source>The platform’s review refused it as harmful to society. Change it, then send again.</source>
        <translation>平台審核判定危害社會，未發出。請修改後再發。</translation>
    </message>
    <message>
        <source>The platform’s review refused it as indecent. Change it, then send again.</source>
        <translation>平台審核判定涉嫌色情，未發出。請修改後再發。</translation>
    </message>
    <message>
        <source>The platform’s review refused it as political. Change it, then send again.</source>
        <translation>平台審核判定涉及政治，未發出。請修改後再發。</translation>
    </message>
    <message>
        <source>The platform’s review refused it. Log in there to see why, change it, then send again.</source>
        <translation>平台審核未通過。請登入平台查看原因，修改後再發。</translation>
    </message>
    <message>
        <source>The platform’s review refused it. Log in there to see why, change it, then try again.</source>
        <translation>平台審核未通過。請登入平台查看原因，修改後重試。</translation>
    </message>
    <message>
        <source>The platform’s review took it for accounts promoting each other. Change it, then send again.</source>
        <translation>平台審核判定為帳號互推，未發出。請修改後再發。</translation>
    </message>
    <message>
        <source>The platform’s review took it for advertising and did not send it. Change it, then send again.</source>
        <translation>平台審核判定為廣告，未發出。請修改後再發。</translation>
    </message>
    <message>
        <source>The position is too long; 128 characters are allowed.</source>
        <translation>職務過長，最多128個字元。</translation>
    </message>
    <message>
        <source>The post has more articles than it may hold. Take some out.</source>
        <translation>文章數超出上限，請移除幾篇。</translation>
    </message>
    <message>
        <source>The post has moved on meanwhile ({state}), so this cannot be done any more.</source>
        <translation>這則圖文的狀態已變為{state}，不能再這樣操作。</translation>
    </message>
    <message>
        <source>The post has moved on meanwhile, so this cannot be done.</source>
        <translation>這則圖文的狀態已變，不能再這樣操作。</translation>
    </message>
    <message>
        <source>The post is of {name} already. Choose another account.</source>
        <translation>這則圖文本來就屬於{name}。請選擇其他帳號。</translation>
    </message>
    <message>
        <source>The post went out after its place in the quota had gone to another one.</source>
        <translation>這則圖文已發出，但它的群發次數先前已給了另一則。</translation>
    </message>
    <message>
        <source>The practice platform cannot write into its folder. Change the folder’s rights and try again.</source>
        <translation>練習平台無法寫入它的資料夾。請修改資料夾權限後重試。</translation>
    </message>
    <message>
        <source>The practice platform is not running. Try again.</source>
        <translation>練習平台沒有執行。請重試。</translation>
    </message>
    <message>
        <source>The practice platform’s port is taken by another program. Close that and try again.</source>
        <translation>練習平台的連接埠被其他程式佔用。請關閉該程式後重試。</translation>
    </message>
    <message>
        <source>The product {text} is not among the cards. Add its card.</source>
        <translation>卡片裡沒有商品{text}。請新增它的卡片。</translation>
    </message>
    <message>
        <source>The proxy wants another name or password. Type it again under Advanced, as name:password; nothing was sent.</source>
        <translation>代理的使用者名稱或密碼不對。請在「進階」裡按name:password的格式重填；沒有發送任何內容。</translation>
    </message>
    <message>
        <source>The proxy {proxy} could not be reached. Check its address under Advanced; nothing was sent.</source>
        <translation>連不上代理{proxy}。請在「進階」裡檢查地址；沒有發送任何內容。</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not answer. Check that it runs and how it is spoken to (HTTP or SOCKS5); nothing was sent.</source>
        <translation>代理{proxy}沒有回應。請檢查它是否在執行，以及協定是HTTP還是SOCKS5；沒有發送任何內容。</translation>
    </message>
    <message>
        <source>The proxy {proxy} refused to connect. Ask who runs it to let the platform’s address through; nothing was sent.</source>
        <translation>代理{proxy}拒絕連線。請其管理者放行平台的地址；沒有發送任何內容。</translation>
    </message>
    <message>
        <source>The read-more link is too long; the platform takes 1 KB.</source>
        <translation>原文連結過長，平台最多接受1 KB。</translation>
    </message>
    <message>
        <source>The read-more link must begin with http:// or https://.</source>
        <translation>原文連結須以http://或https://開頭。</translation>
    </message>
    <message>
        <source>The roster has changed since the dry run. Run it again.</source>
        <translation>試跑後通訊錄已有變動，請重新試跑。</translation>
    </message>
    <message>
        <source>The row has {found} columns, the first one {expected}.</source>
        <translation>這一行有{found}欄，首行有{expected}欄。</translation>
    </message>
    <message>
        <source>The same person stands in the file twice.</source>
        <translation>同一個人在檔案裡出現了兩次。</translation>
    </message>
    <message>
        <source>The snippet has no text yet. Write what is to be put in.</source>
        <translation>片段還沒有內容。請寫下要插入的文字。</translation>
    </message>
    <message>
        <source>The snippet needs a name.</source>
        <translation>請填寫片段名稱。</translation>
    </message>
    <message>
        <source>The status is none of active, not verified, invited and left.</source>
        <translation>狀態不是已啟用、未驗證、已邀請、已離職之一。</translation>
    </message>
    <message>
        <source>The system’s keychain is locked. Unlock it and try again.</source>
        <translation>系統鑰匙圈已鎖定。請解鎖後重試。</translation>
    </message>
    <message>
        <source>The template needs a name.</source>
        <translation>請填寫範本名稱。</translation>
    </message>
    <message>
        <source>The text is larger than the {limit} bytes that the platform takes. Make two articles of it.</source>
        <translation>內文超過平台接受的{limit}位元組。請拆成兩篇。</translation>
    </message>
    <message>
        <source>The text is longer than the 20,000 characters that the platform promises to take.</source>
        <translation>內文超過平台承諾接受的20,000字。</translation>
    </message>
    <message>
        <source>The text is too large. Make two articles of it.</source>
        <translation>內文過長，請拆成兩篇。</translation>
    </message>
    <message>
        <source>The text size is no number from 12 to 24. The usual is used.</source>
        <translation>字級不是12到24之間的數字，已改用預設字級。</translation>
    </message>
    <message>
        <source>The theme needs a name.</source>
        <translation>請填寫主題名稱。</translation>
    </message>
    <message>
        <source>The theme {name} cannot be read. Check the file and its rights.</source>
        <translation>主題{name}無法讀取。請檢查檔案及其權限。</translation>
    </message>
    <message>
        <source>The theme {text} cannot be read, so that Plain is worn instead. Mend its CSS among the themes.</source>
        <translation>主題{text}無法讀取，已改用「素淨」。請在「主題」裡修正它的CSS。</translation>
    </message>
    <message>
        <source>The theme’s CSS cannot be read at line {line}. Look for a missing bracket or quotation mark.</source>
        <translation>主題的CSS在第{line}行無法讀取。請檢查是否缺括號或引號。</translation>
    </message>
    <message>
        <source>The time to answer this person is over. It opens again when they write.</source>
        <translation>回覆對方的時限已過。對方再次來信後可以回覆。</translation>
    </message>
    <message>
        <source>The title is cut on the phone: {chats} characters in the list of chats, {card} on a shared card.</source>
        <translation>標題在手機上會被截斷：聊天列表裡顯示{chats}字，轉發卡片上顯示{card}字。</translation>
    </message>
    <message>
        <source>The title is missing.</source>
        <translation>缺少標題。</translation>
    </message>
    <message>
        <source>The title is too long; the platform takes {limit} {unit}.</source>
        <translation>標題過長，平台最多接受{limit}{unit}。</translation>
    </message>
    <message>
        <source>The topmost department cannot be deleted.</source>
        <translation>最上級部門不能刪除。</translation>
    </message>
    <message>
        <source>The words are {over} characters over the {limit} that a picture post may have. Shorten them.</source>
        <translation>圖片訊息的文字最多{limit}字，現已超出{over}字。請縮短。</translation>
    </message>
    <message>
        <source>The workspace cannot be written in {path}. Check the folder’s rights.</source>
        <translation>工作區無法寫入{path}。請檢查資料夾權限。</translation>
    </message>
    <message>
        <source>The workspace that was in {path} is gone. Put it back, or open a backup.</source>
        <translation>{path}裡的工作區不見了。請放回原處，或開啟備份。</translation>
    </message>
    <message>
        <source>The workspace {path} is damaged. Nothing was changed; put a backup in its place.</source>
        <translation>工作區{path}已損壞。未做任何改動；請用備份替換。</translation>
    </message>
    <message>
        <source>The {limit} previews of today are used up. There are new ones at midnight in China.</source>
        <translation>今天的{limit}次預覽已用完，北京時間零點恢復。</translation>
    </message>
    <message>
        <source>There is a customer-service account of this name already.</source>
        <translation>已有同名的客服帳號。</translation>
    </message>
    <message>
        <source>There is a department of this name there already.</source>
        <translation>那裡已有同名的部門。</translation>
    </message>
    <message>
        <source>There is a tag of this name already. Choose another.</source>
        <translation>已有同名的標籤。請換一個。</translation>
    </message>
    <message>
        <source>There is already a card called {name} of this kind. Choose another name, or change that one.</source>
        <translation>同類卡片中已有名為{name}的。請換個名稱，或修改原有的那張。</translation>
    </message>
    <message>
        <source>There is already a department called {name} beside it.</source>
        <translation>同級已有名為{name}的部門。</translation>
    </message>
    <message>
        <source>There is already a follower called {name}. Choose another name.</source>
        <translation>已經有名為{name}的粉絲，請換個名字。</translation>
    </message>
    <message>
        <source>There is already a template called {name}. Choose another name.</source>
        <translation>已經有名為{name}的範本，請換個名稱。</translation>
    </message>
    <message>
        <source>There is already a theme called {name}. Choose another name.</source>
        <translation>已經有名為{name}的主題，請換個名稱。</translation>
    </message>
    <message>
        <source>There is already an account called {name}. Choose another name.</source>
        <translation>已經有名為{name}的帳號，請換個名稱。</translation>
    </message>
    <message>
        <source>There is no account called {name}. Known are: {known}.</source>
        <translation>沒有名為{name}的帳號。現有：{known}。</translation>
    </message>
    <message>
        <source>There is no account yet. Add one first.</source>
        <translation>還沒有帳號，請先新增。</translation>
    </message>
    <message>
        <source>There is no box called {text}. It is shown as a note.</source>
        <translation>沒有名為{text}的彩色框，已按note框顯示。</translation>
    </message>
    <message>
        <source>There is no column {column}. The file has: {known}.</source>
        <translation>沒有{column}這一欄。檔案裡有：{known}。</translation>
    </message>
    <message>
        <source>There is no field {field}. Known are: {known}.</source>
        <translation>沒有{field}這個欄位。可用的有：{known}。</translation>
    </message>
    <message>
        <source>There is no follower {name} in this workspace. There are: {known}.</source>
        <translation>這個工作區裡沒有粉絲 {name}。現有：{known}。</translation>
    </message>
    <message>
        <source>There is no template called {name}. Known are: {known}.</source>
        <translation>沒有名為{name}的範本。現有：{known}。</translation>
    </message>
    <message>
        <source>There is no theme of that name. The usual one is used.</source>
        <translation>沒有這個主題，已改用預設主題。</translation>
    </message>
    <message>
        <source>There is no time zone called {zone}: one is called Asia/Shanghai.</source>
        <translation>沒有名為{zone}的時區。正確的寫法如Asia/Shanghai。</translation>
    </message>
    <message>
        <source>There is not one snippet called {name}. Give the id of one of these: {known}.</source>
        <translation>無法由名稱{name}確定一個片段。請給出其中一個的ID：{known}。</translation>
    </message>
    <message>
        <source>There was no post left. Look at when the next one opens.</source>
        <translation>群發次數已用完。請看何時恢復。</translation>
    </message>
    <message>
        <source>These columns are missing: {missing}. The file has: {found}.</source>
        <translation>缺少這些欄：{missing}。檔案裡有：{found}。</translation>
    </message>
    <message>
        <source>This WeChat ID has been invited already. It has to answer in WeChat.</source>
        <translation>已邀請過這個微信號，請對方在微信裡回應。</translation>
    </message>
    <message>
        <source>This account cannot send from here. See what it may do on the Desk.</source>
        <translation>這個帳號不能從這裡群發。可在工作台查看它能做什麼。</translation>
    </message>
    <message>
        <source>This account may not have comments. Nothing was sent.</source>
        <translation>該帳號不能開啟留言，沒有發出。</translation>
    </message>
    <message>
        <source>This comment has a reply already. Delete that one first.</source>
        <translation>這則留言已有回覆。請先刪除那則回覆。</translation>
    </message>
    <message>
        <source>This computer lacks the key to your team’s secrets. Copy key.json from a computer that has it, and use the same passphrase.</source>
        <translation>本機沒有團隊密鑰的金鑰。請從有金鑰的電腦複製key.json，並使用相同的通行短語。</translation>
    </message>
    <message>
        <source>This computer’s address waits for the account’s administrator. Ask them to allow it on the platform.</source>
        <translation>本機IP正等待帳號管理員確認。請管理員在平台上允許。</translation>
    </message>
    <message>
        <source>This computer’s clock differs from the platform’s by {minutes} minutes, so nothing was sent. Let the system set it by itself, then send again.</source>
        <translation>本機時鐘與平台相差{minutes}分鐘，沒有發送任何內容。請讓系統自動設定時間後再發。</translation>
    </message>
    <message>
        <source>This computer’s clock differs from the platform’s, so nothing was sent. Let the system set it by itself, then send again.</source>
        <translation>本機時鐘與平台不一致，沒有發送任何內容。請讓系統自動設定時間後再發。</translation>
    </message>
    <message>
        <source>This customer-service account is not online. Choose another.</source>
        <translation>這個客服不在線上。請換一個。</translation>
    </message>
    <message>
        <source>This follower has no open session.</source>
        <translation>這位粉絲沒有進行中的會話。</translation>
    </message>
    <message>
        <source>This log-in has been used or is over. Begin it anew.</source>
        <translation>這次登入已用過或已失效。請重新登入。</translation>
    </message>
    <message>
        <source>This member has not linked WeChat.</source>
        <translation>這位成員沒有綁定微信。</translation>
    </message>
    <message>
        <source>This person does not follow the account any more.</source>
        <translation>對方已取消關注。</translation>
    </message>
    <message>
        <source>This person is on the black list, or does not want messages from the account.</source>
        <translation>對方在黑名單裡，或拒收這個帳號的訊息。</translation>
    </message>
    <message>
        <source>This post already holds its place in the quota.</source>
        <translation>這則圖文已佔用群發次數。</translation>
    </message>
    <message>
        <source>This tag is the platform’s own and cannot be changed.</source>
        <translation>這是平台自帶的標籤，不能修改。</translation>
    </message>
    <message>
        <source>This went out before, as “{text}” ({percent} % alike).</source>
        <translation>以前發過，見「{text}」（相似度{percent}%）。</translation>
    </message>
    <message>
        <source>This workspace is in a database. Have its administrator back it up and restore it with pg_dump.</source>
        <translation>這個工作區在資料庫裡。請資料庫管理員用pg_dump備份和還原。</translation>
    </message>
    <message>
        <source>This workspace was written by a newer wxdesk. Update wxdesk to open it.</source>
        <translation>這個工作區由較新版本的wxdesk寫入。請更新wxdesk再開啟。</translation>
    </message>
    <message>
        <source>Too many calls in one minute. wxdesk goes on after a pause.</source>
        <translation>一分鐘內呼叫過多，稍後自動繼續。</translation>
    </message>
    <message>
        <source>Too many departments: WeCom has limits for a member, and 15 levels.</source>
        <translation>部門太多：企業微信對每位成員有上限，且最多15級。</translation>
    </message>
    <message>
        <source>Too many followers in one call ({errmsg}). Please report this.</source>
        <translation>一次呼叫的粉絲太多（{errmsg}）。請回報給我們。</translation>
    </message>
    <message>
        <source>Too many receivers for one message. Send to departments or tags instead.</source>
        <translation>一則訊息的接收人太多。請改為發給部門或標籤。</translation>
    </message>
    <message>
        <source>Too much at once for the platform. wxdesk goes on after a pause.</source>
        <translation>發送太快，平台處理不過來。wxdesk稍後繼續。</translation>
    </message>
    <message>
        <source>Tracking pictures were left out ({text}).</source>
        <translation>已去掉追蹤圖片（{text}張）。</translation>
    </message>
    <message>
        <source>Type the proxy’s name and password as name:password.</source>
        <translation>請按name:password的格式填寫代理的使用者名稱和密碼。</translation>
    </message>
    <message>
        <source>Videos were left out ({text}).</source>
        <translation>已去掉影片（{text}部）。</translation>
    </message>
    <message>
        <source>WeChat does not show this product’s card in an article.</source>
        <translation>微信不在文章中顯示這個商品的卡片。</translation>
    </message>
    <message>
        <source>WeChat knows no product with the id of a product’s card. Copy it from the list of products in the shop.</source>
        <translation>微信裡沒有這張商品卡片的編號。請從小店的商品列表中複製編號。</translation>
    </message>
    <message>
        <source>WeCom cannot be asked what became of a message. Ask a member whether it has arrived.</source>
        <translation>無法向企業微信查詢訊息的去向。請問一位成員是否已收到。</translation>
    </message>
    <message>
        <source>WeCom does not know the department above this one.</source>
        <translation>企業微信裡沒有它的上級部門。</translation>
    </message>
    <message>
        <source>WeCom does not know this department any more. Load the departments again.</source>
        <translation>企業微信裡已沒有這個部門。請重新載入部門。</translation>
    </message>
    <message>
        <source>WeCom does not know this group chat any more.</source>
        <translation>企業微信裡已沒有這個群聊。</translation>
    </message>
    <message>
        <source>WeCom does not know this import any more. It keeps the last five.</source>
        <translation>企業微信裡已沒有這次匯入的記錄，只保留最近5次。</translation>
    </message>
    <message>
        <source>WeCom does not know this member, or the application may not see them. Check its visible range.</source>
        <translation>企業微信裡沒有這位成員，或應用看不到。請檢查可見範圍。</translation>
    </message>
    <message>
        <source>WeCom does not take the imported list ({errcode}: {errmsg}). Check for doubles and missing departments.</source>
        <translation>企業微信不接受匯入的名單（{errcode}：{errmsg}）。請檢查重複項和缺失的部門。</translation>
    </message>
    <message>
        <source>WeCom does not take this WeChat ID. Check it.</source>
        <translation>企業微信不接受這個微信號。請檢查。</translation>
    </message>
    <message>
        <source>WeCom does not take this card again. Send a new one.</source>
        <translation>這張卡片不能再次更新。請發一張新的。</translation>
    </message>
    <message>
        <source>WeCom does not take this department’s name: 1 to 64 characters, none of \ : * ? &quot; &lt; &gt; |.</source>
        <translation>企業微信不接受這個部門名：1到64字，不能含\ : * ? &quot; &lt; &gt; |。</translation>
    </message>
    <message>
        <source>WeCom does not take this e-mail address. Check it.</source>
        <translation>企業微信不接受這個電子郵件。請檢查。</translation>
    </message>
    <message>
        <source>WeCom does not take this group chat ({errcode}: {errmsg}). Check its name, owner and members.</source>
        <translation>企業微信不接受這個群聊（{errcode}：{errmsg}）。請檢查群名、群主和成員。</translation>
    </message>
    <message>
        <source>WeCom does not take this name. It has 1 to 64 characters.</source>
        <translation>企業微信不接受這個姓名。應為1到64字。</translation>
    </message>
    <message>
        <source>WeCom does not take this phone number. Check it.</source>
        <translation>企業微信不接受這個手機號碼。請檢查。</translation>
    </message>
    <message>
        <source>WeCom does not take this position, or who leads which department. Check both.</source>
        <translation>企業微信不接受這個職務，或部門負責人的設定。請檢查兩者。</translation>
    </message>
    <message>
        <source>WeCom does not tell how many calls are left. It allows 10,000 a minute of each.</source>
        <translation>企業微信不提供剩餘呼叫次數，每個API每分鐘允許1萬次。</translation>
    </message>
    <message>
        <source>WeCom finds the secret too weak. Have a new one made on the application’s page.</source>
        <translation>企業微信認為密鑰強度不夠。請在應用頁面重設。</translation>
    </message>
    <message>
        <source>WeCom has a member with this account name already.</source>
        <translation>企業微信裡已有這個帳號的成員。</translation>
    </message>
    <message>
        <source>WeCom is making this meeting already. Look again in a moment.</source>
        <translation>企業微信正在創建這個會議。請稍後再看。</translation>
    </message>
    <message>
        <source>WeCom knows no member {person} who may see the app. Enter the account name from their WeCom entry.</source>
        <translation>企業微信裡沒有可使用此應用的成員{person}。請填寫其企業微信資料裡的帳號。</translation>
    </message>
    <message>
        <source>WeCom knows no picture posts. Turn it into an article, or write it for another account.</source>
        <translation>企業微信沒有圖片訊息。請改為文章，或換一個帳號寫。</translation>
    </message>
    <message>
        <source>WeCom stopped the import, as it would delete too many members. Check the list, then do it in WeCom.</source>
        <translation>匯入會刪除太多成員，企業微信已中止。請檢查名單，再到企業微信裡操作。</translation>
    </message>
    <message>
        <source>WeCom takes no more members here: 30,000 are the most.</source>
        <translation>這裡的成員已滿，最多3萬人。</translation>
    </message>
    <message>
        <source>WeCom’s answer would be too large. Ask for one department after another.</source>
        <translation>企業微信的返回內容過大。請逐個部門查詢。</translation>
    </message>
    <message>
        <source>What lies at a picture’s address is no picture. Open it in your browser to see what it is.</source>
        <translation>圖片地址上的內容不是圖片。請在瀏覽器裡開啟看看是什麼。</translation>
    </message>
    <message>
        <source>What the platform allows in a month is used up. It begins anew with the next month.</source>
        <translation>本月的額度已用完，下個月重新計算。</translation>
    </message>
    <message>
        <source>What the practice platform had kept cannot be read. Move its folder away and try again.</source>
        <translation>練習平台儲存的內容無法讀取。請移走它的資料夾後重試。</translation>
    </message>
    <message>
        <source>What the practice platform had kept in {path} cannot be read. Move the file away and try again.</source>
        <translation>練習平台存在{path}裡的內容無法讀取。請移走該檔案後重試。</translation>
    </message>
    <message>
        <source>What you wrote could not be saved, so nothing was replaced. See the message, then try again.</source>
        <translation>你寫的內容沒能儲存，因此沒有取代任何內容。請看提示，然後重試。</translation>
    </message>
    <message>
        <source>What {name} wrote is kept as it was: there are no times or lines to be changed.</source>
        <translation>{name} 寫過的內容按原樣保留，沒有可修改的時間或內容。</translation>
    </message>
    <message>
        <source>Who created the organisation cannot be deleted.</source>
        <translation>企業創建者不能刪除。</translation>
    </message>
    <message>
        <source>Whoever writes needs a name, a time as 07:30, and a line.</source>
        <translation>發送者要有名字、07:30 這樣的時間和一行內容。</translation>
    </message>
    <message>
        <source>You said that it was not sent. Its place is free again.</source>
        <translation>你確認沒有發出，群發次數已退還。</translation>
    </message>
    <message>
        <source>a draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>位元組</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>個字</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>its time went by</source>
        <translation>已錯過時間</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>沒有發出</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>發送中</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>待群發</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已群發</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>待確認</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>等待確認</translation>
    </message>
    <message>
        <source>wxdesk is open on this workspace already, or another program uses it. Go on there, or close it and try again.</source>
        <translation>wxdesk已開啟此工作區，或另有程式正在使用。請在那個視窗繼續，或關閉後重試。</translation>
    </message>
    <message>
        <source>wxdesk stopped while the post was being sent. It asks the platform what came of it.</source>
        <translation>發送時wxdesk退出了，正在向平台查詢結果。</translation>
    </message>
    <message>
        <source>wxdesk was stopped before the post was sent, more than an hour ago. Send it again if it is still wanted.</source>
        <translation>一個多小時前，wxdesk在發送前退出了。如仍需要，請再次群發。</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0}{1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>{address} is not a safe address. Use https, or this computer’s own address for practice.</source>
        <translation>{address}不是安全的地址。請用https；練習時可用本機地址。</translation>
    </message>
    <message>
        <source>{at} has passed. Choose a time to come.</source>
        <translation>{at}已過，請選以後的時間。</translation>
    </message>
    <message>
        <source>{at} is still to come. Say when it was sent: now or before.</source>
        <translation>{at}還沒到。請填實際發出的時間：現在或以前。</translation>
    </message>
    <message>
        <source>{column} and {other} are the same column. Leave one out.</source>
        <translation>{column}與{other}是同一欄。請去掉一個。</translation>
    </message>
    <message>
        <source>{count} members could not be reached: {names}. Look at them in the roster.</source>
        <translation>有{count}位成員未能送達：{names}。請在通訊錄裡查看。</translation>
    </message>
    <message>
        <source>{day}, {time} China time</source>
        <translation>北京時間{day} {time}</translation>
    </message>
    <message>
        <source>{name} cannot be taken in. Drop Markdown, Word (.docx) or web pages (.html) as articles, pictures, or a theme (.css); from anything else copy what you need and paste it.</source>
        <translation>無法匯入{name}。可拖入Markdown、Word（.docx）或網頁（.html）作為文章，也可拖入圖片或主題（.css）；其他內容請複製所需部分再貼上。</translation>
    </message>
    <message>
        <source>{name} cannot be written. Choose another place.</source>
        <translation>{name}無法寫入。請換個位置。</translation>
    </message>
    <message>
        <source>{name} cannot lie in itself or below itself.</source>
        <translation>{name}不能放進自己或自己的下級部門。</translation>
    </message>
    <message>
        <source>{name} cannot send from here. {reason}</source>
        <translation>{name}不能從這裡群發。{reason}</translation>
    </message>
    <message>
        <source>{name} comes with wxdesk and cannot be deleted.</source>
        <translation>{name}是wxdesk自帶的，不能刪除。</translation>
    </message>
    <message>
        <source>{name} does not follow the account yet. Ask them to follow it first.</source>
        <translation>{name}還沒有關注帳號。請對方先關注。</translation>
    </message>
    <message>
        <source>{name} has a NUL byte in row {row}. Remove it and import again.</source>
        <translation>{name}第{row}行含有NUL位元組。請去掉後重新匯入。</translation>
    </message>
    <message>
        <source>{name} has a post on its way. Wait until it has arrived, then delete the account.</source>
        <translation>{name}有圖文正在發送。等它送達後再刪除帳號。</translation>
    </message>
    <message>
        <source>{name} has no post left. The next one opens at {opens_at}.</source>
        <translation>{name}的群發次數已用完，{opens_at}恢復。</translation>
    </message>
    <message>
        <source>{name} has posts or members, so its kind cannot change. Add another account instead.</source>
        <translation>{name}已有圖文或成員，不能更改類型。請另外新增帳號。</translation>
    </message>
    <message>
        <source>{name} has this AppID already. Two entries for one account would count its quota twice.</source>
        <translation>{name}已使用這個AppID。同一帳號登記兩次，群發次數會重複計算。</translation>
    </message>
    <message>
        <source>{name} is a spreadsheet. Save it as CSV (UTF-8) and import that.</source>
        <translation>{name}是試算表。請另存為CSV（UTF-8）再匯入。</translation>
    </message>
    <message>
        <source>{name} is an SVG drawing, which the platform does not take. Export it as PNG and add that.</source>
        <translation>{name}是SVG繪圖，平台不接受。請匯出為PNG後再加入。</translation>
    </message>
    <message>
        <source>{name} is an internal account: what its conversation leads to is the same for all of them.</source>
        <translation>{name}是內部帳號：所有內部帳號的對話入口都相同。</translation>
    </message>
    <message>
        <source>{name} is an internal account: whom it reaches is on its roster. Choose another account.</source>
        <translation>{name}是內部帳號：能收到訊息的人在通訊錄裡。請選擇其他帳號。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name}是空檔案。</translation>
    </message>
    <message>
        <source>{name} is not a picture that can be used. JPEG, PNG, GIF, WebP, HEIC and TIFF can.</source>
        <translation>{name}不是可用的圖片。可用JPEG、PNG、GIF、WebP、HEIC和TIFF。</translation>
    </message>
    <message>
        <source>{name} is not text in a known encoding. Save it as CSV (UTF-8).</source>
        <translation>無法辨識{name}的編碼。請另存為CSV（UTF-8）。</translation>
    </message>
    <message>
        <source>{name} is over {limit} kB, too large for a theme.</source>
        <translation>{name}超過{limit} kB，作為主題太大。</translation>
    </message>
    <message>
        <source>{name} is too large: {megabytes} MB, at most {limit} MB. Split it.</source>
        <translation>{name}過大：{megabytes} MB，上限{limit} MB。請拆分。</translation>
    </message>
    <message>
        <source>{name} writes already and is of this kind. Let the follower hear of that one, or choose another name.</source>
        <translation>已有同類的 {name}。請讓粉絲關聯到它，或換一個名字。</translation>
    </message>
    <message>
        <source>{path} cannot be read as a Word file. Open it in Word, save it anew as .docx, and take that.</source>
        <translation>{path}無法作為Word檔案讀取。請用Word開啟，重新另存為.docx再用。</translation>
    </message>
    <message>
        <source>{path} cannot be read as a list of words. Save it as plain text in UTF-8, below 1 MB.</source>
        <translation>{path}無法作為詞表讀取。請另存為UTF-8純文字，且小於1 MB。</translation>
    </message>
    <message>
        <source>{path} cannot be read. Check its rights.</source>
        <translation>{path}無法讀取。請檢查權限。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path}無法讀取：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot be written. Choose another folder, or change its rights.</source>
        <translation>{path}無法寫入。請換個資料夾，或修改權限。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Choose another place.</source>
        <translation>{path}無法寫入：{reason}。請換個位置。</translation>
    </message>
    <message>
        <source>{path} has a NUL byte in line {line}, so it is not plain text. Remove it and open it again.</source>
        <translation>{path}第{line}行含有NUL位元組，不是純文字。請去掉後重新開啟。</translation>
    </message>
    <message>
        <source>{path} has {size} characters, and an article at most {limit}. Make several files of it.</source>
        <translation>{path}有{size}個字元，一篇文章最多{limit}個。請拆成幾個檔案。</translation>
    </message>
    <message>
        <source>{path} has {size} lines, and an article at most {limit}. Make several files of it.</source>
        <translation>{path}有{size}行，一篇文章最多{limit}行。請拆成幾個檔案。</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose the file in it.</source>
        <translation>{path}是資料夾。請選擇其中的檔案。</translation>
    </message>
    <message>
        <source>{path} is in no known encoding. Save it as UTF-8 and open it again.</source>
        <translation>無法辨識{path}的編碼。請另存為UTF-8後重新開啟。</translation>
    </message>
    <message>
        <source>{path} is locked with a password. Take it off in Word first.</source>
        <translation>{path}有密碼保護。請先在Word裡移除密碼。</translation>
    </message>
    <message>
        <source>{path} is not a backup that can be read. Choose another.</source>
        <translation>{path}不是可讀的備份。請另選。</translation>
    </message>
    <message>
        <source>{path} is not a file that can be opened.</source>
        <translation>{path}不是可以開啟的檔案。</translation>
    </message>
    <message>
        <source>{path} is not opened: its text expands itself, as only a harmful file does.</source>
        <translation>沒有開啟{path}：它的文字會自行膨脹，只有惡意檔案才這樣。</translation>
    </message>
    <message>
        <source>{path} is not opened: unpacked it would be enormous, as a harmful file is.</source>
        <translation>沒有開啟{path}：解壓縮後會極其龐大，惡意檔案才這樣。</translation>
    </message>
    <message>
        <source>{path} is not there.</source>
        <translation>{path}不存在。</translation>
    </message>
    <message>
        <source>{path} is of an old Word. Open it in Word or WPS, save it as .docx, and take that.</source>
        <translation>{path}是舊版Word檔案。請用Word或WPS開啟，另存為.docx再用。</translation>
    </message>
    <message>
        <source>{path} is too large for an article. Copy the part that you need.</source>
        <translation>{path}作為一篇文章太大。請複製你需要的部分。</translation>
    </message>
    <message>
        <source>{path} is too large for an article. Make several files of it.</source>
        <translation>{path}作為一篇文章太大。請拆成幾個檔案。</translation>
    </message>
    <message>
        <source>{path} is too large. Make several files of it.</source>
        <translation>{path}太大。請拆成幾個檔案。</translation>
    </message>
    <message>
        <source>{person} does not follow the account. They have to follow it first, then preview again.</source>
        <translation>{person}沒有關注帳號。請對方先關注，再發預覽。</translation>
    </message>
    <message>
        <source>{person} is on the account’s blacklist, so the platform shows them nothing.</source>
        <translation>{person}在帳號的黑名單裡，平台不會讓其看到任何內容。</translation>
    </message>
    <message>
        <source>{text} is not a possible phone number. Write it with its country code.</source>
        <translation>{text}不是有效的手機號碼。請連同國碼填寫。</translation>
    </message>
    <message>
        <source>{text} was rounded by a spreadsheet. Save the column as text and import again.</source>
        <translation>{text}被試算表軟體四捨五入了。請把該欄存為文字後重新匯入。</translation>
    </message>
    <message>
        <source>“{name}” was changed in the text, so it was not exchanged. Look at the end of the article.</source>
        <translation>文中的「{name}」已被改過，因此沒有更換。請看文章末尾。</translation>
    </message>
    <message>
        <source>“{text}” is hard to read in dark mode: its contrast is {ratio}, where {least} is wanted.</source>
        <translation>「{text}」在深色模式下看不清楚：對比度為{ratio}，至少應為{least}。</translation>
    </message>
    <message>
        <source>“{text}” is hard to read: its contrast is {ratio}, where {least} is wanted.</source>
        <translation>「{text}」看不清楚：對比度為{ratio}，至少應為{least}。</translation>
    </message>
    <message>
        <source>“{text}” is not a time. Write it like 2026-11-28 18:30.</source>
        <translation>「{text}」不是時間。請寫成2026-11-28 18:30這樣。</translation>
    </message>
    <message>
        <source>“{text}” is on your list of words to avoid.</source>
        <translation>「{text}」在你的禁用詞裡。</translation>
    </message>
    <message>
        <source>“{text}” is too far away. A time lies between {first} and {last}.</source>
        <translation>「{text}」太遠了。時間須在 {first} 與 {last} 之間。</translation>
    </message>
    <message>
        <source>“{text}” may not stand in an advertisement: {source}.</source>
        <translation>「{text}」不得出現在廣告裡：{source}。</translation>
    </message>
    <message>
        <source>“{text}” stands in the article, but is not shown to anybody.</source>
        <translation>「{text}」寫在文章裡，但誰也看不到。</translation>
    </message>
</context>
<context>
    <name>WritingFoot</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n字</numerusform>
        </translation>
    </message>
    <message>
        <source>How the text is shown</source>
        <translation>內文的顯示方式</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Rich</source>
        <translation>視覺化</translation>
    </message>
    <message>
        <source>{0} · {1} min</source>
        <translation>{0} · 約{1}分鐘</translation>
    </message>
</context>
<context>
    <name>WritingPane</name>
    <message>
        <source>Body</source>
        <translation>內文</translation>
    </message>
    <message>
        <source>Write here in Markdown, or drop a Markdown file with its pictures.</source>
        <translation>在這裡用Markdown寫內文，或把Markdown檔案連同圖片拖進來。</translation>
    </message>
    <message>
        <source>Write here.</source>
        <translation>在這裡寫內文。</translation>
    </message>
</context>
</TS>
