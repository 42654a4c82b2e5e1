<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Abilities</name>
    <message>
        <source>Apply for a merchant number on the platform.</source>
        <translation>请在平台申请商户号。</translation>
    </message>
    <message>
        <source>Apply for a store on the platform.</source>
        <translation>请在平台申请开通小店。</translation>
    </message>
    <message>
        <source>Booking of rooms and equipment</source>
        <translation>会议室与设备预订</translation>
    </message>
    <message>
        <source>Chat rooms</source>
        <translation>群聊</translation>
    </message>
    <message>
        <source>Customer service messages</source>
        <translation>客服消息</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿箱</translation>
    </message>
    <message>
        <source>Enterprise accounts do not have it.</source>
        <translation>企业微信没有这项能力。</translation>
    </message>
    <message>
        <source>File sharing</source>
        <translation>文件共享</translation>
    </message>
    <message>
        <source>Follower groups</source>
        <translation>用户分组</translation>
    </message>
    <message>
        <source>Follower list</source>
        <translation>获取关注者列表</translation>
    </message>
    <message>
        <source>Follower location (GPS)</source>
        <translation>获取用户地理位置</translation>
    </message>
    <message>
        <source>Follower profile</source>
        <translation>获取用户基本信息</translation>
    </message>
    <message>
        <source>It needs verification, which individuals cannot have.</source>
        <translation>需要认证，个人主体无法认证。</translation>
    </message>
    <message>
        <source>Link a Mini-Program on the platform.</source>
        <translation>请在平台关联小程序。</translation>
    </message>
    <message>
        <source>Media upload and download</source>
        <translation>上传下载多媒体文件</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Mini-Programs</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Only enterprise accounts have it.</source>
        <translation>只有企业微信才有。</translation>
    </message>
    <message>
        <source>Only service accounts, and subscription accounts of government and media, have it.</source>
        <translation>仅服务号及政府、媒体的订阅号可用。</translation>
    </message>
    <message>
        <source>Only verified service accounts have it.</source>
        <translation>只有已认证的服务号才有。</translation>
    </message>
    <message>
        <source>Publishing without a push</source>
        <translation>发布（不推送）</translation>
    </message>
    <message>
        <source>QR codes with parameters</source>
        <translation>带参数二维码</translation>
    </message>
    <message>
        <source>Sending posts</source>
        <translation>群发</translation>
    </message>
    <message>
        <source>Speech recognition</source>
        <translation>语音识别</translation>
    </message>
    <message>
        <source>The platform wants the account verified first.</source>
        <translation>平台要求账号先通过认证。</translation>
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
        <translation>网页授权（OAuth 2.0）</translation>
    </message>
</context>
<context>
    <name>AbilitiesCard</name>
    <message>
        <source>May apply</source>
        <translation>可申请</translation>
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
        <translation>账号：{0}</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业微信</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务号</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>订阅号</translation>
    </message>
    <message>
        <source>Write for another account</source>
        <translation>换一个账号写</translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <source>Theme for {0}</source>
        <translation>{0}的主题</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n个账号</numerusform>
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
            <numerusform>%n名成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people wait for you</source>
        <translation>
            <numerusform>%n人等你通过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts may have been sent: decide</source>
        <translation>
            <numerusform>有%n条可能已发出：请定夺</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts wait for the administrator</source>
        <translation>
            <numerusform>有%n条等待管理员确认</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts were not sent in time</source>
        <translation>
            <numerusform>有%n条未能按时发出</numerusform>
        </translation>
    </message>
    <message>
        <source>1 post a day, in the Subscriptions folder, no push. Anyone may open one.</source>
        <translation>每天可群发1次，收在“订阅号消息”里，没有推送。个人也能申请。</translation>
    </message>
    <message>
        <source>4 posts a month, in the chat list, with push. Needs a business licence.</source>
        <translation>每月可群发4次，直接出现在聊天列表，有推送。需要营业执照。</translation>
    </message>
    <message>
        <source>Next send {when}</source>
        <translation>下次群发：{when}</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>暂无安排</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>群发次数</translation>
    </message>
    <message>
        <source>Staff only. Members are added by you; nobody outside can find it.</source>
        <translation>只面向员工。成员由你添加，外部人员搜不到。</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>{accounts} · next send {when}</source>
        <translation>{accounts} · {when}群发</translation>
    </message>
    <message>
        <source>{left} · next opens {when}</source>
        <translation>{left} · {when}恢复</translation>
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
            <numerusform>通讯录里的%n名成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scheduled posts, which will not be sent</source>
        <translation>
            <numerusform>%n条待群发（将不再发出）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent posts</source>
        <translation>
            <numerusform>%n条已群发</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Add the accounts you look after: their kind, their name, and how to reach them.</source>
        <translation>把你负责的账号加进来：类型、名称和接口凭证。</translation>
    </message>
    <message>
        <source>Advanced APIs</source>
        <translation>高级接口</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>全部账号</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>已全部保存</translation>
    </message>
    <message>
        <source>Compose post</source>
        <translation>写图文消息</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>删除账号</translation>
    </message>
    <message>
        <source>Delete {0}?</source>
        <translation>删除“{0}”？</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>In-house functions</source>
        <translation>内部协作</translation>
    </message>
    <message>
        <source>Messages to members have no broadcast quota.</source>
        <translation>给成员发消息不占群发次数。</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新账号</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>还没有账号</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未认证</translation>
    </message>
    <message>
        <source>Pay, Store and Mini-Programs</source>
        <translation>支付、小店与小程序</translation>
    </message>
    <message>
        <source>Posting by API</source>
        <translation>接口发布</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>群发次数</translation>
    </message>
    <message>
        <source>Quota · today</source>
        <translation>群发次数 · 今天</translation>
    </message>
    <message>
        <source>Quota · {0}</source>
        <translation>群发次数 · {0}</translation>
    </message>
    <message>
        <source>Saved as soon as it has a name</source>
        <translation>填写名称后自动保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>This goes with it: {0}. You can undo it for a few seconds afterwards.</source>
        <translation>会一并删除：{0}。删除后几秒内可以撤销。</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已认证</translation>
    </message>
    <message>
        <source>{0} deleted</source>
        <translation>已删除“{0}”</translation>
    </message>
    <message>
        <source>{0} was not saved. {1}</source>
        <translation>“{0}”没有保存。{1}</translation>
    </message>
</context>
<context>
    <name>ActCards</name>
    <message>
        <source>An address to pass on</source>
        <translation>有可转发的链接</translation>
    </message>
    <message>
        <source>Followers find it in their Subscriptions folder.</source>
        <translation>粉丝在“订阅号消息”里看到。</translation>
    </message>
    <message>
        <source>Followers get it in their chat list.</source>
        <translation>粉丝在聊天列表收到。</translation>
    </message>
    <message>
        <source>It becomes a page with an address. It stands in nobody’s list.</source>
        <translation>成为一个有链接的页面，不出现在任何人的列表里。</translation>
    </message>
    <message>
        <source>It lies in the drafts box there. Nobody receives it.</source>
        <translation>存入平台的草稿箱，没有人会收到。</translation>
    </message>
    <message>
        <source>No push</source>
        <translation>没有推送</translation>
    </message>
    <message>
        <source>No quota</source>
        <translation>不占群发次数</translation>
    </message>
    <message>
        <source>Publish without notifying</source>
        <translation>发布（不通知）</translation>
    </message>
    <message>
        <source>Puts a new draft there</source>
        <translation>在平台新建一份草稿</translation>
    </message>
    <message>
        <source>Quota: {0} of {1} left {2}</source>
        <translation>群发次数：{2}还剩{0}次，共{1}次</translation>
    </message>
    <message>
        <source>Save as draft on the platform</source>
        <translation>存为平台草稿</translation>
    </message>
    <message>
        <source>Send to followers</source>
        <translation>群发给粉丝</translation>
    </message>
    <message>
        <source>Send to members</source>
        <translation>发给成员</translation>
    </message>
    <message>
        <source>To all or to a tag</source>
        <translation>发给全部或某个标签</translation>
    </message>
    <message>
        <source>Updates the draft put there before</source>
        <translation>更新先前存入的草稿</translation>
    </message>
    <message>
        <source>Verified members get it in their chat list.</source>
        <translation>已验证成员在聊天列表收到。</translation>
    </message>
    <message>
        <source>With a push to each phone</source>
        <translation>每部手机都有推送</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Everybody looks {0} times a day (an estimate), when this account’s followers read ({1}).</source>
        <translation>假定每人每天看{0}次微信（估计），时间按这个账号的粉丝阅读的时段（{1}）。</translation>
    </message>
    <message>
        <source>Everybody looks {0} times a day (an estimate), when this account’s followers wrote to it ({1}).</source>
        <translation>假定每人每天看{0}次微信（估计），时间按这个账号的粉丝发来消息的时段（{1}）。</translation>
    </message>
    <message>
        <source>Its followers read most at {0} ({1} counted, {2}).</source>
        <translation>粉丝在{0}阅读最多（共{1}次，{2}）。</translation>
    </message>
    <message>
        <source>Its followers wrote to it most at {0} ({1} counted, {2}).</source>
        <translation>粉丝在{0}发来的消息最多（共{1}条，{2}）。</translation>
    </message>
    <message>
        <source>Reading follows the hours at which the account posted.</source>
        <translation>阅读时段会受账号发布时间的影响。</translation>
    </message>
    <message>
        <source>That is too little: the usual hours are taken, an estimate.</source>
        <translation>数量太少：改用通常的时段，这是估计。</translation>
    </message>
    <message>
        <source>The platform does not count reading by the hour for it.</source>
        <translation>平台没有这个账号的分时阅读数据。</translation>
    </message>
    <message>
        <source>The platform has counted nothing by the hour lately: the usual hours are taken, an estimate.</source>
        <translation>平台近期没有分时数据：改用通常的时段，这是估计。</translation>
    </message>
    <message>
        <source>These are the figures that were read last.</source>
        <translation>这是上次读取的数据。</translation>
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
        <translation>分时活跃情况</translation>
    </message>
</context>
<context>
    <name>AddAccountButton</name>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
</context>
<context>
    <name>AdvancedPart</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Another host of the platform, or a relay of yours. Usually empty.</source>
        <translation>平台的另一个域名，或你自己的中转地址。通常留空。</translation>
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
        <translation>代理用户名和密码</translation>
    </message>
    <message>
        <source>The platform accepts listed addresses only: go through one that is listed.</source>
        <translation>平台只接受白名单里的IP：请从白名单中的一台转出。</translation>
    </message>
    <message>
        <source>name:password, where it wants one</source>
        <translation>name:password（代理需要时才填）</translation>
    </message>
    <message>
        <source>•••••••• kept sealed; - takes it away</source>
        <translation>•••••••• 已加密保存；填-则清除</translation>
    </message>
</context>
<context>
    <name>Aids</name>
    <message>
        <source>Copied to {0}</source>
        <translation>已复制到{0}</translation>
    </message>
    <message>
        <source>Copy to account…</source>
        <translation>复制到其他账号…</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>历史版本…</translation>
    </message>
    <message>
        <source>Its articles are kept as they are now, with theme, author, pictures and cover.</source>
        <translation>现有文章会原样保存，包括主题、作者、图片和封面。</translation>
    </message>
    <message>
        <source>New post from a template…</source>
        <translation>用模板新建图文…</translation>
    </message>
    <message>
        <source>Restored. What stood there before is kept in History.</source>
        <translation>已恢复。原有内容保留在历史版本里。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>存为模板…</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Write snippets…</source>
        <translation>编写片段…</translation>
    </message>
    <message>
        <source>“{0}” is a template now</source>
        <translation>“{0}”已存为模板</translation>
    </message>
</context>
<context>
    <name>ArticleCard</name>
    <message>
        <source>Lead: {0}</source>
        <translation>头条：{0}</translation>
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
        <translation>移除这篇文章</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
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
        <translation>按字节计算：一个汉字占3字节。</translation>
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
        <translation>摘要（仅单图文显示）</translation>
    </message>
    <message>
        <source>Read-more link</source>
        <translation>原文链接</translation>
    </message>
    <message>
        <source>The editor at mp.weixin.qq.com takes {0}.</source>
        <translation>mp.weixin.qq.com的编辑器最多接受{0}。</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Themes, accent and text size</source>
        <translation>主题、强调色与字号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Write here in Markdown, or drop a Markdown file with its pictures.</source>
        <translation>在这里用Markdown写正文，或把Markdown文件连同图片拖进来。</translation>
    </message>
    <message>
        <source>Write here what stands below the pictures.</source>
        <translation>在这里写图片下方的文字。</translation>
    </message>
</context>
<context>
    <name>ArticleStack</name>
    <message>
        <source>Add article</source>
        <translation>添加文章</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>This account&apos;s posts hold at most {0} articles</source>
        <translation>这个账号一次最多群发{0}篇文章</translation>
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
        <translation>群发前检查</translation>
    </message>
    <message numerus="yes">
        <source>Before you send: %n to mend</source>
        <translation>
            <numerusform>群发前检查：%n处要改</numerusform>
        </translation>
    </message>
    <message>
        <source>Put the phone away, and show the articles and the checks</source>
        <translation>收起手机，显示各篇文章和检查</translation>
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
        <translation>某个标签</translation>
    </message>
    <message>
        <source>All followers</source>
        <translation>全部粉丝</translation>
    </message>
    <message>
        <source>All members</source>
        <translation>全部成员</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>发送对象</translation>
    </message>
    <message>
        <source>Loading the tags…</source>
        <translation>正在加载标签…</translation>
    </message>
    <message>
        <source>Nobody carries this tag now.</source>
        <translation>现在没有人带这个标签。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The tags could not be loaded.</source>
        <translation>标签没能加载。</translation>
    </message>
    <message>
        <source>This account has no tags on the platform yet. Make them there, then try again.</source>
        <translation>这个账号在平台上还没有标签。请在平台建好后重试。</translation>
    </message>
    <message numerus="yes">
        <source>{0} · %n followers</source>
        <translation>
            <numerusform>{0} · %n位粉丝</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>BestTime</name>
    <message>
        <source>1 minute</source>
        <translation>1分钟</translation>
    </message>
    <message>
        <source>At {0} it would be {1} %.</source>
        <translation>若在{0}，则为{1}%。</translation>
    </message>
    <message>
        <source>Best at {0}: {1} % of {2} see it on their first screen, as they look {3} later and it stands at place {4} of the folder then.</source>
        <translation>{0}最好：{2}人中有{1}%在首屏看到它，因为他们在{3}后看微信，那时它排在订阅号消息的第{4}位。</translation>
    </message>
    <message>
        <source>Best at {0}: {1} % of {2} see it on their first screen, as they look {3} later and it stands in row {4} of the chat list then.</source>
        <translation>{0}最好：{2}人中有{1}%在首屏看到它，因为他们在{3}后看微信，那时它在聊天列表第{4}行。</translation>
    </message>
    <message>
        <source>Best at {0}: {1} % of {2} see it on their first screen, as they look {3} later and only then does something cover it ({4}).</source>
        <translation>{0}最好：{2}人中有{1}%在首屏看到它，因为他们在{3}后看微信，之后它才被其他消息压下去（{4}）。</translation>
    </message>
    <message>
        <source>Every hour does as well: {0} % see it first whenever it goes out. At {1} it stays longest.</source>
        <translation>各个整点都一样好：无论何时发出，都有{0}%的人在首屏看到。{1}发出停留最久。</translation>
    </message>
    <message>
        <source>Every hour does as well: {0} % see it first whenever it goes out: little else comes that day.</source>
        <translation>各个整点都一样好：无论何时发出，都有{0}%的人在首屏看到，当天没有多少其他消息。</translation>
    </message>
    <message>
        <source>Everybody looks {0} times a day, most at noon and in the evening by their own clock: an estimate.</source>
        <translation>每人每天看 {0} 次，多在各自当地的中午和晚上：这是估计。</translation>
    </message>
    <message>
        <source>It goes out at the full hour, China time.</source>
        <translation>整点发出（北京时间）。</translation>
    </message>
    <message>
        <source>Nobody follows this account: there is nothing to compare.</source>
        <translation>没有人关注这个账号，无从比较。</translation>
    </message>
    <message>
        <source>Others send what is planned or usual on that day, and nothing else.</source>
        <translation>其他人当天只发计划中的和惯常的内容。</translation>
    </message>
    <message>
        <source>Place {0} in the folder.</source>
        <translation>在订阅号消息里排第{0}。</translation>
    </message>
    <message>
        <source>The classic layout; a first screen holds {0} rows, or {1} cards of the folder: more or fewer on a phone of another size, or with larger letters.</source>
        <translation>经典布局；首屏可放 {0} 行，或订阅号消息里的 {1} 张卡片；手机大小或字号不同，数量也不同。</translation>
    </message>
    <message>
        <source>Those drawn follow what your followers follow, each without {0} % of it.</source>
        <translation>抽样得到的人，关注的与你的粉丝相同，每人随机少{0}%。</translation>
    </message>
    <message>
        <source>more than a day</source>
        <translation>超过一天</translation>
    </message>
    <message>
        <source>{0} hours</source>
        <translation>{0}小时</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0}分钟</translation>
    </message>
    <message>
        <source>{0}: {1} % have it on their first screen when they look next, {2} later. Row {3} of the chat list then; something stands above it after {4}; on the first screen for {5} % of the day.</source>
        <translation>{0}：{1}%的人下次看微信时（{2}后）它在首屏，在聊天列表第{3}行；{4}后被其他消息压下去；一天中有{5}%的时间在首屏。</translation>
    </message>
</context>
<context>
    <name>BestTimeDialog</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Bars: see it on their first screen when they look next. Line: part of the day it is on it.</source>
        <translation>柱形：下次看微信时在首屏看到它的人所占的比例。折线：一天中它在首屏的时间所占的比例。</translation>
    </message>
    <message>
        <source>Best time</source>
        <translation>最佳时间</translation>
    </message>
    <message>
        <source>Best time on {0}</source>
        <translation>最佳时间：{0}</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
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
        <translation>读取粉丝的活跃时段</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopped. Choose an account or an audience to compare again.</source>
        <translation>已停止。请选择账号或人群重新比较。</translation>
    </message>
    <message>
        <source>The 1 follower</source>
        <translation>这1位粉丝</translation>
    </message>
    <message>
        <source>The hours are still being compared.</source>
        <translation>仍在比较各个整点。</translation>
    </message>
    <message>
        <source>The hours could not be read.</source>
        <translation>未能读取时段数据。</translation>
    </message>
    <message>
        <source>The {0} followers</source>
        <translation>这{0}位粉丝</translation>
    </message>
    <message>
        <source>There is no hour to look at.</source>
        <translation>没有可查看的整点。</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>{0} drawn from them</source>
        <translation>从中抽样{0}位</translation>
    </message>
</context>
<context>
    <name>CallsPart</name>
    <message>
        <source>As the platform counts, whoever called.</source>
        <translation>以平台计数为准，不论由谁调用。</translation>
    </message>
    <message>
        <source>Ask the platform</source>
        <translation>向平台查询</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>正在向平台查询…</translation>
    </message>
    <message>
        <source>Calls today</source>
        <translation>今日调用次数</translation>
    </message>
    <message>
        <source>None yet. The count begins anew at midnight in China.</source>
        <translation>还没有。次数在北京时间零点重新计算。</translation>
    </message>
    <message>
        <source>Requests…</source>
        <translation>请求记录…</translation>
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
        <translation>添加卡片</translation>
    </message>
    <message>
        <source>An article may name another page after the card’s name.</source>
        <translation>文章里可在卡片名后另写页面路径。</translation>
    </message>
    <message>
        <source>Articles of this account show it under its name. It is kept here, for this account.</source>
        <translation>这个账号的文章用此名称显示卡片。卡片只保存在这里，供这个账号使用。</translation>
    </message>
    <message>
        <source>Change card</source>
        <translation>修改卡片</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Page (may stay empty)</source>
        <translation>页面路径（可不填）</translation>
    </message>
    <message>
        <source>Picture, an address at WeChat (may stay empty)</source>
        <translation>图片，微信上的图片地址（可不填）</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Save card</source>
        <translation>保存卡片</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Upload a picture…</source>
        <translation>上传图片…</translation>
    </message>
    <message>
        <source>Uploading…</source>
        <translation>正在上传…</translation>
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
        <translation>添加卡片…</translation>
    </message>
    <message>
        <source>Add the Mini-Programs, accounts and products that this account’s articles lead to.</source>
        <translation>添加这个账号的文章要用到的小程序、公众号和商品。</translation>
    </message>
    <message>
        <source>Choose a card, or add one.</source>
        <translation>请选择或添加一张卡片。</translation>
    </message>
    <message>
        <source>It stands on a line of its own, and leads to a Mini-Program, an account or a product.</source>
        <translation>卡片单独占一行，点开进入小程序、公众号或商品。</translation>
    </message>
    <message>
        <source>Name, AppID or page</source>
        <translation>名称、AppID或页面</translation>
    </message>
    <message>
        <source>No card yet</source>
        <translation>还没有卡片</translation>
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
        <translation>已删除“{0}”</translation>
    </message>
</context>
<context>
    <name>CardRow</name>
    <message>
        <source>Change this card</source>
        <translation>修改这张卡片</translation>
    </message>
    <message>
        <source>Delete this card</source>
        <translation>删除这张卡片</translation>
    </message>
</context>
<context>
    <name>Carding</name>
    <message>
        <source>Choose or add a card…</source>
        <translation>选择或添加卡片…</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Account</source>
        <translation>公众号</translation>
    </message>
    <message>
        <source>Account’s id (__biz)</source>
        <translation>公众号标识（__biz）</translation>
    </message>
    <message>
        <source>AppID</source>
        <translation>AppID</translation>
    </message>
    <message>
        <source>It stands in the address of each of its articles.</source>
        <translation>它的每篇文章的链接里都有。</translation>
    </message>
    <message>
        <source>Mini-Program</source>
        <translation>小程序</translation>
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
        <translation>小程序须已与账号关联。</translation>
    </message>
    <message>
        <source>The WeChat shop has to be linked to the account.</source>
        <translation>微信小店须已与账号关联。</translation>
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
            <numerusform>%n个HTML标签将被去掉</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n footnotes are left out</source>
        <translation>
            <numerusform>%n条脚注被略去</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n headings are empty</source>
        <translation>
            <numerusform>%n个标题是空的</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n headings skip a level</source>
        <translation>
            <numerusform>%n个标题跳了级</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters with stacked accents</source>
        <translation>
            <numerusform>%n个字母叠加了过多附加符号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links are no web addresses: left out</source>
        <translation>
            <numerusform>%n个链接不是网址：将被去掉</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links may not lead where they seem to</source>
        <translation>
            <numerusform>%n个链接的去向可能与看上去不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links show nothing or lead nowhere</source>
        <translation>
            <numerusform>%n个链接没有文字或没有去向</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n long code lines will wrap</source>
        <translation>
            <numerusform>%n行代码过长：将自动换行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside links become notes</source>
        <translation>
            <numerusform>%n个外部链接将转为文末注释</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures from the web: add them as files</source>
        <translation>
            <numerusform>%n张网络图片：请改为本地文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures missing: add the file</source>
        <translation>
            <numerusform>缺%n张图片：请添加文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures outside the folder: add the file</source>
        <translation>
            <numerusform>%n张图片不在文件夹内：请添加文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures ready</source>
        <translation>
            <numerusform>%n张图片已就绪</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures too many: take them out</source>
        <translation>
            <numerusform>多出%n张图片：请去掉</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures will be converted</source>
        <translation>
            <numerusform>%n张图片将转换格式</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures without a description</source>
        <translation>
            <numerusform>%n张图片没有描述</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places turn the direction of text</source>
        <translation>
            <numerusform>%n处改变了文字方向</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places with control characters</source>
        <translation>
            <numerusform>%n处有控制字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places with invisible characters</source>
        <translation>
            <numerusform>%n处有不可见字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table rows lose cells: no column for them</source>
        <translation>
            <numerusform>%n行表格有单元格丢失：没有对应的列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts are hard to read</source>
        <translation>
            <numerusform>%n处文字看不清</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts are hard to read in dark mode</source>
        <translation>
            <numerusform>%n处文字在深色模式下看不清</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts are hidden from readers</source>
        <translation>
            <numerusform>%n处文字读者看不到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wide tables: check on the phone</source>
        <translation>
            <numerusform>%n个表格偏宽：请在手机上看看</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture post usually stands alone</source>
        <translation>图片消息通常单独发出</translation>
    </message>
    <message>
        <source>A promise about property</source>
        <translation>房产方面的承诺</translation>
    </message>
    <message>
        <source>A promise of health</source>
        <translation>对健康功效的承诺</translation>
    </message>
    <message>
        <source>A promise of profit</source>
        <translation>对收益的承诺</translation>
    </message>
    <message>
        <source>A promise of success in exams</source>
        <translation>对考试通过的承诺</translation>
    </message>
    <message>
        <source>About tobacco or drinking</source>
        <translation>涉及烟草或饮酒</translation>
    </message>
    <message>
        <source>An absolute term</source>
        <translation>绝对化用语</translation>
    </message>
    <message>
        <source>Article {0}: {1}</source>
        <translation>第{0}篇：{1}</translation>
    </message>
    <message>
        <source>Author is {0} too long</source>
        <translation>作者超长（+{0}）</translation>
    </message>
    <message>
        <source>Cover 2.35:1 and 1:1 set</source>
        <translation>封面2.35:1与1:1已裁好</translation>
    </message>
    <message>
        <source>Cover is missing</source>
        <translation>缺封面</translation>
    </message>
    <message>
        <source>Cover is too small to be cut</source>
        <translation>封面太小，无法裁剪</translation>
    </message>
    <message>
        <source>Cover picture is gone: choose another</source>
        <translation>封面图已不在：请另选一张</translation>
    </message>
    <message>
        <source>Cover shows only {0} pixels: blurred</source>
        <translation>封面只显示{0}像素：会模糊</translation>
    </message>
    <message>
        <source>Cut the author to what is allowed</source>
        <translation>把作者截短到允许的长度</translation>
    </message>
    <message>
        <source>Cut the digest to what is allowed</source>
        <translation>把摘要截短到允许的长度</translation>
    </message>
    <message>
        <source>Cut the title to what is allowed</source>
        <translation>把标题截短到允许的长度</translation>
    </message>
    <message>
        <source>Digest is {0} too long</source>
        <translation>摘要超长（+{0}）</translation>
    </message>
    <message>
        <source>Give the head a column for each cell</source>
        <translation>为每个单元格补上表头的列</translation>
    </message>
    <message>
        <source>Line {0}: {1}</source>
        <translation>第{0}行：{1}</translation>
    </message>
    <message>
        <source>Make the first picture the cover</source>
        <translation>用第一张图片作封面</translation>
    </message>
    <message>
        <source>Much like “{0}”, sent before</source>
        <translation>与以前发过的“{0}”很像</translation>
    </message>
    <message>
        <source>No picture yet: add one</source>
        <translation>还没有图片：请添加</translation>
    </message>
    <message>
        <source>No words below the pictures yet</source>
        <translation>图片下方还没有文字</translation>
    </message>
    <message>
        <source>Nothing is written yet</source>
        <translation>还没有正文</translation>
    </message>
    <message>
        <source>Over {0} KB: will be refused</source>
        <translation>超过{0} KB：会被平台拒绝</translation>
    </message>
    <message>
        <source>Over {0} characters: may be refused</source>
        <translation>超过{0}字：可能被平台拒绝</translation>
    </message>
    <message>
        <source>Raise the headings to the level that is next</source>
        <translation>把标题提到相邻的级别</translation>
    </message>
    <message>
        <source>Read as {0}</source>
        <translation>按{0}编码读取</translation>
    </message>
    <message>
        <source>Read-more link is {0} too long</source>
        <translation>原文链接超长（+{0}）</translation>
    </message>
    <message>
        <source>Read-more link must begin with https://</source>
        <translation>原文链接须以https://开头</translation>
    </message>
    <message>
        <source>Speaks in the name of the state</source>
        <translation>以国家名义宣传</translation>
    </message>
    <message>
        <source>Take the empty headings out</source>
        <translation>去掉空标题</translation>
    </message>
    <message>
        <source>Take the links out, and leave what they show</source>
        <translation>去掉链接，保留显示的内容</translation>
    </message>
    <message>
        <source>Take the missing pictures out</source>
        <translation>去掉缺失的图片</translation>
    </message>
    <message>
        <source>Take these characters out</source>
        <translation>去掉这些字符</translation>
    </message>
    <message>
        <source>Title is cut after {0} even on the card</source>
        <translation>标题在订阅号卡片上也只显示前{0}字</translation>
    </message>
    <message>
        <source>Title is cut after {0} in the chat list</source>
        <translation>标题在聊天列表里只显示前{0}字</translation>
    </message>
    <message>
        <source>Title is cut after {0} when shared</source>
        <translation>标题转发时只显示前{0}字</translation>
    </message>
    <message>
        <source>Title is missing</source>
        <translation>缺标题</translation>
    </message>
    <message>
        <source>Title is {0} too long</source>
        <translation>标题超长（+{0}）</translation>
    </message>
    <message>
        <source>Title {0} / {1}</source>
        <translation>标题 {0}/{1}字</translation>
    </message>
    <message>
        <source>WeCom knows no picture posts</source>
        <translation>企业微信没有图片消息</translation>
    </message>
    <message>
        <source>Went out before, as “{0}”</source>
        <translation>以前发过：“{0}”</translation>
    </message>
    <message>
        <source>Words are {0} too long</source>
        <translation>文字超长（+{0}）</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is over 10 MB</source>
        <translation>{0}超过10 MB</translation>
    </message>
    <message>
        <source>“Well-known trademark” is not for advertising</source>
        <translation>“驰名商标”不得用于广告</translation>
    </message>
    <message>
        <source>“{0}” is on your list</source>
        <translation>“{0}”在你的禁用词里</translation>
    </message>
    <message>
        <source>“{0}”: forbidden in advertising</source>
        <translation>“{0}”：广告禁用语</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Before you send</source>
        <translation>群发前检查</translation>
    </message>
    <message>
        <source>Words to avoid…</source>
        <translation>禁用词…</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>An enterprise account, for staff, needs an organisation.</source>
        <translation>面向员工的企业微信需要组织主体。</translation>
    </message>
    <message>
        <source>It brings chat rooms, files, meetings and booking.</source>
        <translation>自带群聊、文件、会议和预订。</translation>
    </message>
    <message>
        <source>It is the one kind that individuals may open.</source>
        <translation>个人只能申请这一种。</translation>
    </message>
    <message>
        <source>It may post once a day.</source>
        <translation>每天可以群发1次。</translation>
    </message>
    <message>
        <source>It needs a business licence or its equivalent.</source>
        <translation>需要营业执照或同等证件。</translation>
    </message>
    <message>
        <source>Nobody is disturbed by a push.</source>
        <translation>没有推送，不打扰读者。</translation>
    </message>
    <message>
        <source>Only members whom you let in see what you post.</source>
        <translation>只有你通过的成员才能看到内容。</translation>
    </message>
    <message>
        <source>Posts stand in the chat list and are pushed, 4 a month.</source>
        <translation>消息出现在聊天列表并有推送，每月4次。</translation>
    </message>
    <message>
        <source>Readers find the posts together, in their folder.</source>
        <translation>读者在“订阅号消息”里集中阅读。</translation>
    </message>
    <message>
        <source>Selling with WeChat Pay needs an organisation.</source>
        <translation>用微信支付收款需要组织主体。</translation>
    </message>
    <message>
        <source>The public can never find it.</source>
        <translation>外部人员永远搜不到。</translation>
    </message>
    <message>
        <source>Verified, it has all nine advanced APIs.</source>
        <translation>认证后拥有全部九项高级接口。</translation>
    </message>
    <message>
        <source>WeChat Pay and WeChat Store are open to it.</source>
        <translation>可以开通微信支付和微信小店。</translation>
    </message>
</context>
<context>
    <name>ChooserDialog</name>
    <message>
        <source>Buy, book or pay</source>
        <translation>购买、预订或付款</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Our own staff</source>
        <translation>自己的员工</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>选用{0}</translation>
    </message>
    <message>
        <source>What should readers do?</source>
        <translation>希望读者做什么？</translation>
    </message>
    <message>
        <source>Which one do I need?</source>
        <translation>我该选哪一种？</translation>
    </message>
    <message>
        <source>Who owns it?</source>
        <translation>谁来运营？</translation>
    </message>
    <message>
        <source>Who should read it?</source>
        <translation>给谁看？</translation>
    </message>
    <message>
        <source>Work together</source>
        <translation>一起协作</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>Let the system set the time by itself.</source>
        <translation>请让系统自动设置时间。</translation>
    </message>
    <message>
        <source>Posts are held until it is right.</source>
        <translation>时间正确之前，图文暂不发出。</translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %n minutes fast.</source>
        <translation>
            <numerusform>本机时钟快了%n分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer’s clock is %n minutes slow.</source>
        <translation>
            <numerusform>本机时钟慢了%n分钟。</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer’s clock is {0} seconds fast.</source>
        <translation>本机时钟快了{0}秒。</translation>
    </message>
    <message>
        <source>This computer’s clock is {0} seconds slow.</source>
        <translation>本机时钟慢了{0}秒。</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>Open another folder…</source>
        <translation>打开其他文件夹…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Restore the backup of {0}</source>
        <translation>恢复{0}的备份</translation>
    </message>
    <message>
        <source>The workspace cannot be opened</source>
        <translation>工作区打不开</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>What is there now is kept beside it.</source>
        <translation>现有内容会保留在旁边。</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
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
        <translation>Markdown、Word与网页</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>picture.png</source>
        <translation>图片.png</translation>
    </message>
    <message>
        <source>“{0}” deleted</source>
        <translation>已删除“{0}”</translation>
    </message>
    <message>
        <source>“{0}” removed</source>
        <translation>已移除“{0}”</translation>
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
        <translation>订阅号消息</translation>
    </message>
    <message>
        <source>newest first · no push</source>
        <translation>最新在前 · 无推送</translation>
    </message>
    <message>
        <source>ranked by what is read · no push</source>
        <translation>按阅读习惯排序 · 无推送</translation>
    </message>
    <message>
        <source>service accounts · push</source>
        <translation>服务号 · 有推送</translation>
    </message>
</context>
<context>
    <name>ComposerPage</name>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Add one; what you write then is saved as its draft, and you see it on a follower’s phone.</source>
        <translation>添加账号后，写的内容会存为它的草稿，并能在粉丝的手机上看到。</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>写图文</translation>
    </message>
    <message>
        <source>Go on writing: everything is saved as before</source>
        <translation>请继续写：一切照常保存</translation>
    </message>
    <message>
        <source>It lies in the drafts box of {0}</source>
        <translation>已存入{0}的草稿箱</translation>
    </message>
    <message>
        <source>Look at it there and send it by hand at mp.weixin.qq.com. It stays here as a draft too.</source>
        <translation>请到mp.weixin.qq.com查看并手动群发。这里也保留一份草稿。</translation>
    </message>
    <message>
        <source>No account to write for yet</source>
        <translation>还没有可用的账号</translation>
    </message>
    <message>
        <source>Not ready to send: {0}</source>
        <translation>还不能群发：{0}</translation>
    </message>
    <message>
        <source>Putting it into the drafts box of {0}…</source>
        <translation>正在存入{0}的草稿箱…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>已保存{0}。</translation>
    </message>
    <message>
        <source>The draft in the drafts box of {0} is up to date</source>
        <translation>{0}草稿箱里的草稿已更新</translation>
    </message>
    <message>
        <source>Your text is still here, but it is not saved.</source>
        <translation>文字还在，但没有保存。</translation>
    </message>
    <message>
        <source>“{0}” was taken in</source>
        <translation>已导入“{0}”</translation>
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
        <translation>正在连接平台…</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接口连接</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>CorpID</source>
        <translation>企业ID（CorpID）</translation>
    </message>
    <message>
        <source>IP {0} allowed</source>
        <translation>IP {0}已在白名单</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>正式</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Not needed to practise</source>
        <translation>练习时不需要</translation>
    </message>
    <message>
        <source>Paste it here; it is kept, not shown</source>
        <translation>粘贴到这里；只保存，不显示</translation>
    </message>
    <message>
        <source>Posts go to a WeChat of wxdesk’s own on this computer. Nobody else receives anything.</source>
        <translation>只发到本机上wxdesk自带的模拟微信，不会有任何人收到。</translation>
    </message>
    <message>
        <source>Posts go to the real platform and reach real followers.</source>
        <translation>发到真实平台，真实粉丝会收到。</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>The address that the platform refused</source>
        <translation>平台拒绝的IP</translation>
    </message>
    <message>
        <source>Token valid {0}</source>
        <translation>令牌还有{0}有效</translation>
    </message>
    <message>
        <source>ww and 16 characters</source>
        <translation>ww加16个字符</translation>
    </message>
    <message>
        <source>wx and 16 characters</source>
        <translation>wx加16个字符</translation>
    </message>
    <message>
        <source>•••••••• kept in the keychain</source>
        <translation>•••••••• 已存入钥匙串</translation>
    </message>
</context>
<context>
    <name>CopyDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy for WeChat</source>
        <translation>复制到微信</translation>
    </message>
    <message>
        <source>Copy the article and paste it into the editor at mp.weixin.qq.com. Title, author, cover and read-more link have fields of their own there.</source>
        <translation>复制文章，粘贴到mp.weixin.qq.com的编辑器。标题、作者、封面和原文链接要在那里另填。</translation>
    </message>
    <message>
        <source>Mark as sent…</source>
        <translation>标记为已发…</translation>
    </message>
    <message>
        <source>Open mp.weixin.qq.com</source>
        <translation>打开mp.weixin.qq.com</translation>
    </message>
    <message>
        <source>The web editor takes one article at a time: copy one, paste it at mp.weixin.qq.com, then copy the next. Title, author, cover and read-more link have fields of their own there.</source>
        <translation>网页编辑器一次只接收一篇：复制一篇，粘贴到mp.weixin.qq.com，再复制下一篇。标题、作者、封面和原文链接要在那里另填。</translation>
    </message>
    <message>
        <source>When it has gone out there, mark it as sent here: it uses quota all the same.</source>
        <translation>在那里发出后，请回到这里标记为已发：同样占用群发次数。</translation>
    </message>
</context>
<context>
    <name>CopyRow</name>
    <message numerus="yes">
        <source>%n pictures are saved, numbered in their order.</source>
        <translation>
            <numerusform>已保存%n张图片，按顺序编号。</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture post: upload its pictures there, then paste its words.</source>
        <translation>图片消息：请先在那里上传图片，再粘贴文字。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled. The clipboard is as it was.</source>
        <translation>已取消。剪贴板没有变动。</translation>
    </message>
    <message>
        <source>Copy article</source>
        <translation>复制文章</translation>
    </message>
    <message>
        <source>Copy title</source>
        <translation>复制标题</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在复制…</translation>
    </message>
    <message>
        <source>Cover to choose there: {0}</source>
        <translation>要在那里选的封面：{0}</translation>
    </message>
    <message>
        <source>It has no cover yet.</source>
        <translation>还没有封面。</translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n pictures of cards or videos. Choose them there.</source>
        <translation>
            <numerusform>未带上：%n张卡片或视频的图片。请在那边选择。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On the clipboard, with %n pictures. Paste it into the editor.</source>
        <translation>
            <numerusform>已复制到剪贴板，含%n张图片。请粘贴到编辑器。</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture {0} of {1}…</source>
        <translation>图片 {0}/{1}…</translation>
    </message>
    <message>
        <source>Save cover…</source>
        <translation>保存封面…</translation>
    </message>
    <message>
        <source>Save pictures…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>已保存{0}。</translation>
    </message>
    <message>
        <source>The title is on the clipboard.</source>
        <translation>标题已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
</context>
<context>
    <name>CopyTo</name>
    <message>
        <source>Fits as it is</source>
        <translation>可以原样使用</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the checks of the copy name them</source>
        <translation>
            <numerusform>另有%n项；请看副本的检查结果</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopyToDialog</name>
    <message>
        <source>Choose an account first</source>
        <translation>请先选择账号</translation>
    </message>
    <message>
        <source>Copy to account</source>
        <translation>复制到其他账号</translation>
    </message>
    <message>
        <source>Each gets a draft of its own, in its own theme, with its own footer and author. This post stays as it is.</source>
        <translation>每个账号得到一份自己的草稿，用自己的主题、文末片段和作者。这条图文保持不变。</translation>
    </message>
    <message numerus="yes">
        <source>Make %n copies</source>
        <translation>
            <numerusform>复制%n份</numerusform>
        </translation>
    </message>
    <message>
        <source>Make copies</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>There is no other account</source>
        <translation>没有其他账号</translation>
    </message>
</context>
<context>
    <name>CountBadge</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n人待通过</numerusform>
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
        <translation>选择封面</translation>
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
        <translation>从文件选择…</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>从剪贴板</translation>
    </message>
    <message>
        <source>Make one from the title…</source>
        <translation>用标题制作…</translation>
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
        <translation>作为头条</translation>
    </message>
    <message>
        <source>Back to the middle</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Drag a frame to move it, a corner to size it. Arrow keys move, with Shift they size.</source>
        <translation>拖动裁剪框移动，拖动边角调整大小。方向键移动，按住Shift则调整大小。</translation>
    </message>
    <message>
        <source>Keep the square inside the wide one</source>
        <translation>方框保持在宽框之内</translation>
    </message>
    <message>
        <source>Lead and list 2.35:1</source>
        <translation>头条与列表 2.35:1</translation>
    </message>
    <message>
        <source>Share 1:1</source>
        <translation>转发 1:1</translation>
    </message>
    <message>
        <source>Shared, and below the lead</source>
        <translation>转发时和作为次条</translation>
    </message>
    <message>
        <source>Use these frames</source>
        <translation>使用此裁剪</translation>
    </message>
    <message>
        <source>WeCom takes no frames: the cover is cut to 2.35:1 before it is uploaded. The square stays here.</source>
        <translation>企业微信不接受裁剪框：上传前会把封面裁成2.35:1。方框只保存在这里。</translation>
    </message>
    <message>
        <source>What shows of the cover</source>
        <translation>封面显示的部分</translation>
    </message>
</context>
<context>
    <name>CoverPreview</name>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
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
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Crash report</source>
        <translation>错误报告</translation>
    </message>
    <message>
        <source>Something went wrong inside wxdesk</source>
        <translation>wxdesk内部出错了</translation>
    </message>
    <message>
        <source>Your work is saved. This report helps to repair it; it has no secrets in it.</source>
        <translation>你的内容已保存。这份报告有助于修复问题，其中不含任何密钥。</translation>
    </message>
</context>
<context>
    <name>CssEditor</name>
    <message>
        <source>CSS of the theme</source>
        <translation>主题的CSS</translation>
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
        <translation>错误码{0}</translation>
    </message>
    <message>
        <source>Its draft is no longer in the platform’s drafts box</source>
        <translation>它的草稿已不在平台的草稿箱里</translation>
    </message>
    <message>
        <source>Its draft still lies in the platform’s drafts box</source>
        <translation>它的草稿还在平台的草稿箱里</translation>
    </message>
    <message>
        <source>Key: {0}</source>
        <translation>标识：{0}</translation>
    </message>
    <message>
        <source>Last answer: {0}</source>
        <translation>最后的回应：{0}</translation>
    </message>
    <message>
        <source>Nothing published there has these titles</source>
        <translation>平台上没有同标题的已发布内容</translation>
    </message>
    <message>
        <source>Posts sent to followers are never in that list.</source>
        <translation>群发的图文从不出现在那个列表里。</translation>
    </message>
    <message>
        <source>Published with the same titles:</source>
        <translation>已有同标题的发布：</translation>
    </message>
    <message>
        <source>Sent off {0} China time</source>
        <translation>北京时间{0}提交</translation>
    </message>
    <message>
        <source>The platform could not be asked</source>
        <translation>没能向平台查询</translation>
    </message>
    <message>
        <source>This account may not list what it has published</source>
        <translation>这个账号无权列出已发布的内容</translation>
    </message>
    <message>
        <source>What is sent or published leaves the box: probably not sent.</source>
        <translation>已发出或已发布的会离开草稿箱：很可能没有发出。</translation>
    </message>
    <message>
        <source>What is sent or published leaves the box: probably sent, unless somebody deleted it there.</source>
        <translation>已发出或已发布的会离开草稿箱：很可能已发出，除非有人在那里删了它。</translation>
    </message>
    <message numerus="yes">
        <source>asked again with the same key %n times</source>
        <translation>
            <numerusform>用同一标识又问了%n次</numerusform>
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
        <translation>再问一次</translation>
    </message>
    <message>
        <source>Asks the platform once more; nothing is sent.</source>
        <translation>再向平台查询一次，不会发送任何内容。</translation>
    </message>
    <message>
        <source>Choose one of the two.</source>
        <translation>请从两项中选一项。</translation>
    </message>
    <message>
        <source>It can be published again. If that is wrong, there will be two pages of it.</source>
        <translation>可以再次发布。若判断有误，会出现两个相同的页面。</translation>
    </message>
    <message>
        <source>It counts as published. Nothing is done there.</source>
        <translation>记为已发布，不对平台做任何操作。</translation>
    </message>
    <message>
        <source>It counts as sent and its slot as used. If that is wrong, followers never get it.</source>
        <translation>记为已发出，占用1次群发。若判断有误，粉丝将永远收不到。</translation>
    </message>
    <message>
        <source>It was not published</source>
        <translation>没有发布</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>没有发出</translation>
    </message>
    <message>
        <source>It was published</source>
        <translation>已经发布</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>已经发出</translation>
    </message>
    <message>
        <source>Its slot is free and it can be sent again. If that is wrong, followers would get it twice.</source>
        <translation>退还这次群发，可以再次发送。若判断有误，粉丝会收到两遍。</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>Was it published?</source>
        <translation>发布成功了吗？</translation>
    </message>
    <message>
        <source>Was it sent?</source>
        <translation>发出去了吗？</translation>
    </message>
    <message>
        <source>What did you see on the platform?</source>
        <translation>你在平台上看到的是？</translation>
    </message>
    <message>
        <source>wxdesk never sends it a second time by itself. This is what is known of “{0}”:</source>
        <translation>wxdesk绝不会自行再发一遍。关于“{0}”，已知的情况是：</translation>
    </message>
</context>
<context>
    <name>DepartmentDialog</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add department</source>
        <translation>添加部门</translation>
    </message>
    <message>
        <source>In {0}</source>
        <translation>属于{0}</translation>
    </message>
    <message>
        <source>It needs a name</source>
        <translation>请填写名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename department</source>
        <translation>重命名部门</translation>
    </message>
</context>
<context>
    <name>DepartmentTree</name>
    <message>
        <source>Add department below…</source>
        <translation>添加子部门…</translation>
    </message>
    <message>
        <source>Add department…</source>
        <translation>添加部门…</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Remove department</source>
        <translation>删除部门</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>1 account</source>
        <translation>1个账号</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>写图文</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>还没有账号</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>next send {0}</source>
        <translation>{0}群发</translation>
    </message>
    <message>
        <source>{0} accounts</source>
        <translation>{0}个账号</translation>
    </message>
    <message>
        <source>{0} without AppID</source>
        <translation>{0}个未填AppID</translation>
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
        <translation>差异</translation>
    </message>
</context>
<context>
    <name>Drafted</name>
    <message>
        <source>As if it went out {0}, China time.</source>
        <translation>假设北京时间{0}发出。</translation>
    </message>
    <message>
        <source>No post of ours has reached this phone.</source>
        <translation>我们的图文还没有到过这部手机。</translation>
    </message>
    <message>
        <source>Nothing of ours yet</source>
        <translation>还没有我们的图文</translation>
    </message>
    <message>
        <source>Open a post on the Compose page first.</source>
        <translation>请先在“写图文”里打开一条图文。</translation>
    </message>
    <message>
        <source>Where it would be, if it went out at the moment that shows.</source>
        <translation>假设在所示的时刻发出，它会排在哪里。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>A PDF as wide as a phone. Past 5 metres it goes on on another page.</source>
        <translation>与手机同宽的PDF，超过5米则另起一页。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Dark, as at night</source>
        <translation>深色（夜间）</translation>
    </message>
    <message>
        <source>Export as a PDF</source>
        <translation>导出为PDF</translation>
    </message>
    <message>
        <source>Export as a long picture</source>
        <translation>导出为长图</translation>
    </message>
    <message>
        <source>Export as a web page</source>
        <translation>导出为网页</translation>
    </message>
    <message>
        <source>Export as one long page</source>
        <translation>导出为单张长页</translation>
    </message>
    <message>
        <source>In pages of A4, to be printed.</source>
        <translation>按A4分页，便于打印。</translation>
    </message>
    <message>
        <source>It is being made.</source>
        <translation>正在生成。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Making it…</source>
        <translation>正在生成…</translation>
    </message>
    <message>
        <source>One file with its pictures in it. It holds no script and loads nothing.</source>
        <translation>一个文件，图片都在其中。不含脚本，也不加载任何内容。</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>PDF文档</translation>
    </message>
    <message>
        <source>Part {0} of {1}</source>
        <translation>第{0}部分，共{1}部分</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>The whole article in one picture, as sharp as on a phone.</source>
        <translation>整篇文章成一张图，与手机上一样清晰。</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Width of the phone</source>
        <translation>手机宽度</translation>
    </message>
    <message>
        <source>With title, date and foot</source>
        <translation>含标题、日期与页脚</translation>
    </message>
    <message>
        <source>{0} points wide</source>
        <translation>宽{0} pt</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到%n处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all articles</source>
        <translation>
            <numerusform>全部文章共%n处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>已替换%n处</numerusform>
        </translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部文章</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find the next (F3)</source>
        <translation>查找下一处（F3）</translation>
    </message>
    <message>
        <source>Find the one before (Shift+F3)</source>
        <translation>查找上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Not a pattern: {0}</source>
        <translation>表达式有误：{0}</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正则表达式</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>这篇文章</translation>
    </message>
    <message>
        <source>This pattern takes too long. Make it simpler.</source>
        <translation>这个表达式太费时，请改得简单些。</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>查找范围</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>全字匹配</translation>
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
        <translation>日期，如 2026-03-04。留空：从一开始；刚勾选的从现在起</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Whom they follow</source>
        <translation>关注对象</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>发送频率</translation>
    </message>
    <message>
        <source>{0} a week</source>
        <translation>每周{0}次</translation>
    </message>
    <message>
        <source>“{0}” is no date. Write it as 2026-03-04, or leave it empty.</source>
        <translation>“{0}”不是日期。请写成 2026-03-04 这样，或留空。</translation>
    </message>
</context>
<context>
    <name>FollowerForm</name>
    <message>
        <source>Add somebody who writes</source>
        <translation>添加其他发送方</translation>
    </message>
    <message>
        <source>Back to whom they follow</source>
        <translation>返回关注对象</translation>
    </message>
    <message>
        <source>Choose somebody in the list who writes so often a week.</source>
        <translation>请在列表里选一个有“每周几次”的发送方。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the desk</source>
        <translation>与工作台相同</translation>
    </message>
    <message>
        <source>Large phone</source>
        <translation>大屏手机</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名字</translation>
    </message>
    <message>
        <source>On no roster: sees no internal posts.</source>
        <translation>不在任何通讯录里：看不到内部消息。</translation>
    </message>
    <message>
        <source>On the roster of {0}: sees its internal posts.</source>
        <translation>在{0}的通讯录里：能看到其内部消息。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Small phone</source>
        <translation>小屏手机</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Times and lines…</source>
        <translation>时间与内容…</translation>
    </message>
    <message>
        <source>Usual phone</source>
        <translation>标准手机</translation>
    </message>
</context>
<context>
    <name>FollowersDialog</name>
    <message numerus="yes">
        <source>%n followers drawn from {0}: {1}.</source>
        <translation>
            <numerusform>从{0}抽取了%n个粉丝：{1}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a subscription or service account first.</source>
        <translation>请先添加一个订阅号或服务号。</translation>
    </message>
    <message>
        <source>Audience to draw from</source>
        <translation>抽样对象</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Draw at random</source>
        <translation>随机抽样</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>粉丝</translation>
    </message>
    <message>
        <source>From all followers</source>
        <translation>从全部粉丝</translation>
    </message>
    <message>
        <source>From an account’s data…</source>
        <translation>按账号的数据生成…</translation>
    </message>
    <message>
        <source>Make up</source>
        <translation>随机生成</translation>
    </message>
    <message>
        <source>Not kept yet.</source>
        <translation>尚未保存。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>{0} is deleted.</source>
        <translation>已删除“{0}”。</translation>
    </message>
    <message>
        <source>{0} writes otherwise now.</source>
        <translation>{0} 的时间与内容已修改。</translation>
    </message>
</context>
<context>
    <name>FollowingDialog</name>
    <message>
        <source>Internal posts of an enterprise account also need a place on its roster.</source>
        <translation>企业微信的内部消息，还须在通讯录里才能看到。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What {0} follows</source>
        <translation>{0}关注的账号</translation>
    </message>
</context>
<context>
    <name>FormatBar</name>
    <message>
        <source>Add a picture</source>
        <translation>插入图片</translation>
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
        <translation>公众号卡片</translation>
    </message>
    <message>
        <source>Align column left</source>
        <translation>本列左对齐</translation>
    </message>
    <message>
        <source>Align column right</source>
        <translation>本列右对齐</translation>
    </message>
    <message>
        <source>Align column to the centre</source>
        <translation>本列居中</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>加粗</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Coloured box</source>
        <translation>彩框</translation>
    </message>
    <message>
        <source>Column at the left</source>
        <translation>左侧插入列</translation>
    </message>
    <message>
        <source>Column at the right</source>
        <translation>右侧插入列</translation>
    </message>
    <message>
        <source>Delete column</source>
        <translation>删除列</translation>
    </message>
    <message>
        <source>Delete row</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>First</source>
        <translation>第一列</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>一级标题</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜体</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Mathematics</source>
        <translation>数学公式</translation>
    </message>
    <message>
        <source>Mini-program card</source>
        <translation>小程序卡片</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>编号列表</translation>
    </message>
    <message>
        <source>Pictures that slide</source>
        <translation>滑动图片</translation>
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
        <translation>上方插入行</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>下方插入行</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>分割线</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二列</translation>
    </message>
    <message>
        <source>Smaller heading</source>
        <translation>二级标题</translation>
    </message>
    <message>
        <source>Smallest heading</source>
        <translation>三级标题</translation>
    </message>
    <message>
        <source>Strikethrough</source>
        <translation>删除线</translation>
    </message>
    <message>
        <source>Subscript</source>
        <translation>下标</translation>
    </message>
    <message>
        <source>Superscript</source>
        <translation>上标</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Task list</source>
        <translation>任务列表</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Term and meaning</source>
        <translation>术语与释义</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>释义</translation>
    </message>
</context>
<context>
    <name>FrameCanvas</name>
    <message>
        <source>Arrow keys move the frame, with Shift they size it, the space bar changes over to the other one.</source>
        <translation>方向键移动裁剪框，按住Shift则调整大小，空格键切换到另一个。</translation>
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
        <translation>账号</translation>
    </message>
    <message>
        <source>All who follow it</source>
        <translation>全部粉丝</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>正在询问平台…</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>抽取</translation>
    </message>
    <message>
        <source>Followers from an account’s data</source>
        <translation>按账号的数据生成粉丝</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Nobody can be drawn as long as the tags are not known.</source>
        <translation>标签尚未读取，无法抽取。</translation>
    </message>
    <message>
        <source>Of each one drawn, the day since which they follow and their tags are real. Name, phone and whom else they follow are made up, and nothing is kept that says who they are.</source>
        <translation>每个粉丝的关注日期和标签是真实的；姓名、手机和其他关注的账号是虚构的，不保存任何能认出本人的信息。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The hours could not be read.</source>
        <translation>未能读取时段数据。</translation>
    </message>
    <message>
        <source>The platform has not answered yet.</source>
        <translation>平台尚未答复。</translation>
    </message>
    <message>
        <source>The platform is being asked.</source>
        <translation>正在询问平台。</translation>
    </message>
    <message>
        <source>The tags could not be loaded.</source>
        <translation>未能读取标签。</translation>
    </message>
    <message numerus="yes">
        <source>{0} · %n followers</source>
        <translation>
            <numerusform>{0} · %n个粉丝</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Copy for WeChat…</source>
        <translation>复制到微信…</translation>
    </message>
    <message>
        <source>Export the article</source>
        <translation>导出文章</translation>
    </message>
    <message>
        <source>It has left the desk already</source>
        <translation>已经发出，不能再改</translation>
    </message>
    <message>
        <source>Long picture (PNG)…</source>
        <translation>长图（PNG）…</translation>
    </message>
    <message>
        <source>Mark as sent…</source>
        <translation>标记为已发…</translation>
    </message>
    <message>
        <source>More ways to bring it to WeChat</source>
        <translation>更多送到微信的方式</translation>
    </message>
    <message>
        <source>New picture post</source>
        <translation>新建图片消息</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>PDF in pages…</source>
        <translation>PDF（分页）…</translation>
    </message>
    <message>
        <source>PDF, one long page…</source>
        <translation>PDF（单张长页）…</translation>
    </message>
    <message>
        <source>Save as draft, publish or send…</source>
        <translation>存草稿、发布或群发…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Schedule for {0}…</source>
        <translation>定时到{0}…</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>定时群发…</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>再次群发…</translation>
    </message>
    <message>
        <source>Send preview</source>
        <translation>发送预览</translation>
    </message>
    <message>
        <source>Send preview…</source>
        <translation>发送预览…</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>群发…</translation>
    </message>
    <message>
        <source>Show the phone</source>
        <translation>显示手机</translation>
    </message>
    <message>
        <source>Web page (HTML)…</source>
        <translation>网页（HTML）…</translation>
    </message>
    <message>
        <source>Words to avoid…</source>
        <translation>禁用词…</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n articles added</source>
        <translation>
            <numerusform>添加了%n篇文章</numerusform>
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
            <numerusform>%n段未变</numerusform>
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
        <translation>强调色</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Before it became a picture post</source>
        <translation>改为图片消息之前</translation>
    </message>
    <message>
        <source>Before restoring</source>
        <translation>恢复之前</translation>
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
        <translation>已导入</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>已粘贴</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Read-more link</source>
        <translation>原文链接</translation>
    </message>
    <message>
        <source>Recovered after a crash</source>
        <translation>异常退出后找回</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>待群发</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已群发</translation>
    </message>
    <message>
        <source>Small changes</source>
        <translation>小改动</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>This article was added</source>
        <translation>这篇文章是新加的</translation>
    </message>
    <message>
        <source>This article was removed</source>
        <translation>这篇文章已移除</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
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
        <translation>显示的部分不同</translation>
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
        <translation>顺序不同</translation>
    </message>
    <message>
        <source>picture post</source>
        <translation>图片消息</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>reordered</source>
        <translation>调整了顺序</translation>
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
        <translation>各个整点的比较</translation>
    </message>
</context>
<context>
    <name>HueSlider</name>
    <message>
        <source>Accent colour</source>
        <translation>强调色</translation>
    </message>
</context>
<context>
    <name>IdentityCard</name>
    <message>
        <source>6 is the documented limit; the platform accepts 8 today.</source>
        <translation>官方文档上限为6篇，目前平台可接受8篇。</translation>
    </message>
    <message>
        <source>Articles in a post</source>
        <translation>一次群发的文章数</translation>
    </message>
    <message>
        <source>Business licence number</source>
        <translation>营业执照号</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>显示名称</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Individuals have none.</source>
        <translation>个人没有营业执照。</translation>
    </message>
    <message>
        <source>Name on the desk</source>
        <translation>工作台名称</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>主体类型</translation>
    </message>
    <message>
        <source>The platform does not verify individuals.</source>
        <translation>平台不为个人主体认证。</translation>
    </message>
    <message>
        <source>Up to {0}</source>
        <translation>最多{0}篇</translation>
    </message>
    <message>
        <source>Verified by the platform</source>
        <translation>平台认证</translation>
    </message>
    <message>
        <source>WeChat ID</source>
        <translation>微信号</translation>
    </message>
    <message>
        <source>What followers see</source>
        <translation>粉丝看到的名称</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n人有变动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n departments will be added.</source>
        <translation>
            <numerusform>将新建%n个部门。</numerusform>
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
            <numerusform>%n行有误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n人无变化</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>CSV文件 (*.csv *.txt *.tsv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a CSV file</source>
        <translation>选择CSV文件</translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation>请先选择文件</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>换一个文件</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Drop a CSV file here</source>
        <translation>把CSV文件拖到这里</translation>
    </message>
    <message>
        <source>Everybody in the file is on the roster already, just so.</source>
        <translation>文件里的人都已在通讯录中，没有变化。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>Import %n</source>
        <translation>
            <numerusform>导入%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n, leave out the refused rows</source>
        <translation>
            <numerusform>导入%n人，跳过有误的行</numerusform>
        </translation>
    </message>
    <message>
        <source>Import members</source>
        <translation>导入成员</translation>
    </message>
    <message>
        <source>It needs the columns name, phone and WeChat ID; department, position and status may be there.</source>
        <translation>必须有姓名、手机号、微信号三列；部门、职务、状态可选。</translation>
    </message>
    <message>
        <source>Left out: {0}.</source>
        <translation>未采用：{0}。</translation>
    </message>
    <message>
        <source>New members are invited; they see nothing internal until you let them in.</source>
        <translation>新成员先为“已邀请”；你通过之前，看不到内部消息。</translation>
    </message>
    <message>
        <source>Nothing has been imported yet. Every row is good.</source>
        <translation>还没有导入。每一行都没问题。</translation>
    </message>
    <message>
        <source>Nothing has been imported yet. These rows cannot be; the line numbers are the file’s.</source>
        <translation>还没有导入。以下各行无法导入，行号以文件为准。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>有误的行</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>There is nothing to import</source>
        <translation>没有可导入的内容</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n张卡片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n colours</source>
        <translation>
            <numerusform>%n处颜色</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drawings</source>
        <translation>
            <numerusform>%n个绘图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n embedded pages</source>
        <translation>
            <numerusform>%n个嵌入网页</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n equations</source>
        <translation>
            <numerusform>%n个公式</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fonts</source>
        <translation>
            <numerusform>%n处字体</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n form fields</source>
        <translation>
            <numerusform>%n个表单项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden parts</source>
        <translation>
            <numerusform>%n处隐藏内容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joined cells (taken apart)</source>
        <translation>
            <numerusform>%n个合并单元格（已拆开）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures could not be reached: copy or add them.</source>
        <translation>
            <numerusform>%n张图片无法取得：请复制或添加。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures lie on the web and were not fetched.</source>
        <translation>
            <numerusform>%n张图片在网上，没有下载。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scripts</source>
        <translation>
            <numerusform>%n个脚本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sounds</source>
        <translation>
            <numerusform>%n段音频</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracking pictures</source>
        <translation>
            <numerusform>%n张跟踪图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>%n个视频</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {0}.</source>
        <translation>未采用：{0}。</translation>
    </message>
</context>
<context>
    <name>KindCard</name>
    <message>
        <source>What kind of account</source>
        <translation>账号类型</translation>
    </message>
    <message>
        <source>Which one do I need?</source>
        <translation>我该选哪一种？</translation>
    </message>
</context>
<context>
    <name>KindChoice</name>
    <message>
        <source>A picture post holds up to 20 pictures to swipe, with plain words below.</source>
        <translation>图片消息最多20张图片，左右滑动浏览，下方是纯文字。</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Picture post</source>
        <translation>图片消息</translation>
    </message>
    <message>
        <source>WeCom has no picture posts.</source>
        <translation>企业微信没有图片消息。</translation>
    </message>
</context>
<context>
    <name>LateRule</name>
    <message>
        <source>If wxdesk was not running then (for the whole workspace)</source>
        <translation>到时wxdesk没有运行时（对整个工作区生效）</translation>
    </message>
    <message>
        <source>Minutes late</source>
        <translation>迟到分钟数</translation>
    </message>
    <message>
        <source>Send it by itself when at most</source>
        <translation>迟到不超过</translation>
    </message>
    <message>
        <source>minutes late; else ask me.</source>
        <translation>分钟则自动发出，否则先问我。</translation>
    </message>
</context>
<context>
    <name>Layouts</name>
    <message>
        <source>2020+ ranked folder</source>
        <translation>订阅号消息智能排序（2020年起）</translation>
    </message>
    <message>
        <source>Classic chat list</source>
        <translation>经典聊天列表</translation>
    </message>
    <message>
        <source>Documented: service accounts ring in rows of their own; subscription posts lie in one folder with a dot, the newest on top.</source>
        <translation>有据可查：服务号各占一行并有推送；订阅号的消息收在同一处，只显示圆点，最新的在最上面。</translation>
    </message>
    <message>
        <source>Reported since 2020 and never documented: posts of about the same age are ordered by what the follower reads. The span of twelve hours is our estimate.</source>
        <translation>2020年起有人反映，但官方从未说明：发出时间相近的消息，按粉丝的阅读习惯排序。12小时的范围是我们的估计。</translation>
    </message>
    <message>
        <source>Service accounts folded</source>
        <translation>服务号折叠</translation>
    </message>
    <message>
        <source>Tried with some users since 2024, told by few: service accounts share one row that says how many notifications it holds.</source>
        <translation>2024年起在部分用户中试行，只有少数人提到：服务号合为一行，显示共有多少条通知。</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Schedule cancelled: it is a draft again, its slot is free</source>
        <translation>已取消定时：恢复为草稿，群发次数已退还</translation>
    </message>
    <message>
        <source>The address is on the clipboard</source>
        <translation>链接已复制到剪贴板</translation>
    </message>
</context>
<context>
    <name>MadeButton</name>
    <message>
        <source>Language of the desk</source>
        <translation>与工作台相同</translation>
    </message>
    <message>
        <source>Large phone</source>
        <translation>大屏手机</translation>
    </message>
    <message>
        <source>Letters {0} %</source>
        <translation>字号{0}%</translation>
    </message>
    <message>
        <source>Small phone</source>
        <translation>小屏手机</translation>
    </message>
    <message>
        <source>Usual phone</source>
        <translation>标准手机</translation>
    </message>
    <message>
        <source>What the phone is like</source>
        <translation>手机的样式</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n posts were not sent in time</source>
        <translation>
            <numerusform>有%n条未能按时发出</numerusform>
        </translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Look at them…</source>
        <translation>逐条查看…</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>新建图文消息</translation>
    </message>
    <message>
        <source>Nothing could send them at their time. None goes out by itself: look at each.</source>
        <translation>到点时未能发出。它们都不会自行补发，请逐条查看。</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
</context>
<context>
    <name>MarkDialog</name>
    <message>
        <source>After it: {0} of {1} left {2}</source>
        <translation>标记后：{2}还剩{0}次，共{1}次</translation>
    </message>
    <message>
        <source>Day and time, China time</source>
        <translation>日期和时间（北京时间）</translation>
    </message>
    <message>
        <source>It uses no quota.</source>
        <translation>不占群发次数。</translation>
    </message>
    <message>
        <source>It uses quota like a post that is sent from here.</source>
        <translation>与从这里群发一样占用次数。</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>标记为已发</translation>
    </message>
    <message>
        <source>No slot is free {0}</source>
        <translation>{0}已无群发次数</translation>
    </message>
    <message>
        <source>Say this of a post that you have sent to followers on the platform’s own site. Nothing is sent now.</source>
        <translation>用于已在平台网站上群发过的图文。现在不会发送任何内容。</translation>
    </message>
    <message>
        <source>Sent before</source>
        <translation>先前已发</translation>
    </message>
    <message>
        <source>Sent just now</source>
        <translation>刚刚发出</translation>
    </message>
    <message>
        <source>That moment is still to come. Choose one that has passed.</source>
        <translation>这个时间还没到，请选已过的时间。</translation>
    </message>
    <message>
        <source>The platform has counted it all the same. The post will say that it went out without a slot.</source>
        <translation>平台照样计了数。这条图文会注明：发出时已无群发次数。</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy  HH:mm</source>
        <translation>yyyy年M月d日 ddd  HH:mm</translation>
    </message>
    <message>
        <source>resets {0} China time</source>
        <translation>北京时间{0}重置</translation>
    </message>
</context>
<context>
    <name>MemberPanel</name>
    <message>
        <source>Add to roster</source>
        <translation>加入通讯录</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Confirmed by you</source>
        <translation>已由你确认</translation>
    </message>
    <message>
        <source>Follows the account</source>
        <translation>已关注账号</translation>
    </message>
    <message>
        <source>Has left; sees nothing internal</source>
        <translation>已离职，看不到内部消息</translation>
    </message>
    <message>
        <source>Has not followed yet</source>
        <translation>尚未关注</translation>
    </message>
    <message>
        <source>Invite again</source>
        <translation>重新邀请</translation>
    </message>
    <message>
        <source>Mark as left</source>
        <translation>标为离职</translation>
    </message>
    <message>
        <source>Name, phone, WeChat ID given</source>
        <translation>姓名、手机号、微信号齐全</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>新成员</translation>
    </message>
    <message>
        <source>Not staff</source>
        <translation>不是员工</translation>
    </message>
    <message>
        <source>Once they follow the account they wait here for you to let them in.</source>
        <translation>对方关注账号后，会在这里等你通过。</translation>
    </message>
    <message>
        <source>Remove from roster</source>
        <translation>移出通讯录</translation>
    </message>
    <message>
        <source>Something is missing in the form</source>
        <translation>资料还不完整</translation>
    </message>
    <message>
        <source>They are invited, and see internal posts once they follow and you have let them in.</source>
        <translation>已邀请。关注账号并由你通过后，才能看到内部消息。</translation>
    </message>
    <message>
        <source>To be confirmed by you</source>
        <translation>待你确认</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>身份验证</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>通过验证</translation>
    </message>
</context>
<context>
    <name>MembersModel</name>
    <message>
        <source>Choose all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>WeChat ID</source>
        <translation>微信号</translation>
    </message>
</context>
<context>
    <name>MembersTable</name>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
</context>
<context>
    <name>MenuCard</name>
    <message>
        <source>As the platform has it. The phone shows it now.</source>
        <translation>与平台一致，手机上已显示。</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>正在询问平台…</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>No menu is known: the phone shows none.</source>
        <translation>尚无菜单信息：手机上不显示菜单。</translation>
    </message>
    <message>
        <source>Read the menu</source>
        <translation>读取菜单</translation>
    </message>
    <message>
        <source>The account has no menu on the platform.</source>
        <translation>这个账号在平台上没有菜单。</translation>
    </message>
    <message>
        <source>The account is not saved yet.</source>
        <translation>账号尚未保存。</translation>
    </message>
</context>
<context>
    <name>Missed</name>
    <message>
        <source>Publishing uses no quota.</source>
        <translation>发布不占群发次数。</translation>
    </message>
    <message>
        <source>Sending uses no quota.</source>
        <translation>发送不占群发次数。</translation>
    </message>
    <message>
        <source>Uses one of the four posts that each follower with the tag {0} may receive {1}.</source>
        <translation>带“{0}”标签的每位粉丝{1}可收4条，这会用掉其中1条。</translation>
    </message>
</context>
<context>
    <name>MissedDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not sent in time</source>
        <translation>未能按时发出</translation>
    </message>
    <message>
        <source>Nothing could send these at their time. Each waits for your word; none is sent by itself.</source>
        <translation>这些到点时未能发出。每一条都等你决定，不会自行发送。</translation>
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
        <translation>发布…</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>定时群发…</translation>
    </message>
    <message>
        <source>Send now…</source>
        <translation>立即群发…</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>{0}: was due {1} China time, {2} ago.</source>
        <translation>{0}：原定北京时间{1}，已过{2}。</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>OtherForm</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>At about</source>
        <translation>大约时间</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Make up</source>
        <translation>随机生成</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Needs a name, a time as 07:30, and a line.</source>
        <translation>请填写名称、时间（如07:30）和至少一行内容。</translation>
    </message>
    <message>
        <source>New one</source>
        <translation>新发送方</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Times a week</source>
        <translation>每周次数</translation>
    </message>
    <message>
        <source>Titles or messages, one a line</source>
        <translation>标题或消息，每行一条</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>All accounts</source>
        <translation>全部账号</translation>
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
        <translation>练习</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Search or jump to…</source>
        <translation>搜索或跳转…</translation>
    </message>
    <message>
        <source>Where to jump</source>
        <translation>跳转到哪里</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message numerus="yes">
        <source>%n pictures were taken in</source>
        <translation>
            <numerusform>已加入%n张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetch them</source>
        <translation>下载</translation>
    </message>
    <message numerus="yes">
        <source>Fetching %n pictures…</source>
        <translation>
            <numerusform>正在下载%n张图片…</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the colours</source>
        <translation>保留颜色</translation>
    </message>
    <message>
        <source>No picture was taken in</source>
        <translation>没有加入图片</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>已粘贴</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>6–20 letters, digits, - or _; starts with a letter.</source>
        <translation>6–20位字母、数字、-或_，以字母开头。</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>未分部门</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>WeChat ID</source>
        <translation>微信号</translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>1 more article</source>
        <translation>余下1篇</translation>
    </message>
    <message>
        <source>1 more notification</source>
        <translation>还有1条通知</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Accounts, titles and text of all that was sent</source>
        <translation>搜索收到过的账号、标题和正文</translation>
    </message>
    <message>
        <source>All staff</source>
        <translation>全体员工</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>As the roster has them</source>
        <translation>以通讯录为准</translation>
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
        <translation>群聊</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>即将开始</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>Discover</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Earlier posts</source>
        <translation>更早的消息</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Friend</source>
        <translation>朋友</translation>
    </message>
    <message>
        <source>Group chat</source>
        <translation>群聊</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史消息</translation>
    </message>
    <message>
        <source>Internal account</source>
        <translation>内部账号</translation>
    </message>
    <message>
        <source>Internal: only verified members see this</source>
        <translation>内部消息：仅已验证成员可见</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>赞</translation>
    </message>
    <message>
        <source>Linked to accounts that are followed</source>
        <translation>已关注账号的小程序</translation>
    </message>
    <message>
        <source>List of accounts</source>
        <translation>账号列表</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Mini-Programs</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>No Mini-Program is linked yet</source>
        <translation>还没有关联的小程序</translation>
    </message>
    <message>
        <source>No chat room is known: this member is on no roster here</source>
        <translation>没有群聊信息：此成员不在这里的任何通讯录中</translation>
    </message>
    <message>
        <source>No file is known here; those in WeCom are not read</source>
        <translation>没有文件信息；企业微信里的文件不会读取</translation>
    </message>
    <message>
        <source>No meeting is known here; those in WeCom are not read</source>
        <translation>没有会议信息；企业微信里的会议不会读取</translation>
    </message>
    <message>
        <source>No notifications</source>
        <translation>没有通知</translation>
    </message>
    <message>
        <source>No posts yet</source>
        <translation>暂无消息</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>无搜索结果</translation>
    </message>
    <message>
        <source>Nothing has arrived yet</source>
        <translation>还没有收到消息</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Often read</source>
        <translation>常读的订阅号</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Profile of {0}</source>
        <translation>{0}的资料</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>阅读原文</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Seen before</source>
        <translation>以下是已看过的消息</translation>
    </message>
    <message>
        <source>Service account</source>
        <translation>服务号</translation>
    </message>
    <message>
        <source>Service accounts</source>
        <translation>服务号</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>Subscription account</source>
        <translation>订阅号</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅号消息</translation>
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
        <translation>这里的聊天内容未知</translation>
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
        <translation>[1条通知]</translation>
    </message>
    <message>
        <source>[{0} notifications]</source>
        <translation>[{0}条通知]</translation>
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
        <translation>由{0}关联</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>消息免打扰</translation>
    </message>
    <message>
        <source>new posts</source>
        <translation>有新消息</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>opens the conversation</source>
        <translation>进入会话</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>已设为星标</translation>
    </message>
    <message>
        <source>the post being written</source>
        <translation>正在写的图文</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>{0} 1st in folder</source>
        <translation>{0} 订阅号第1</translation>
    </message>
    <message>
        <source>{0} 2nd in folder</source>
        <translation>{0} 订阅号第2</translation>
    </message>
    <message>
        <source>{0} 3rd in folder</source>
        <translation>{0} 订阅号第3</translation>
    </message>
    <message>
        <source>{0} min ago</source>
        <translation>{0}分钟前</translation>
    </message>
    <message>
        <source>{0} more articles</source>
        <translation>余下{0}篇</translation>
    </message>
    <message>
        <source>{0} more notifications</source>
        <translation>还有{0}条通知</translation>
    </message>
    <message>
        <source>{0} unread</source>
        <translation>{0}条未读</translation>
    </message>
    <message>
        <source>{0} {1}nd in folder</source>
        <translation>{0} 订阅号第{1}</translation>
    </message>
    <message>
        <source>{0} {1}rd in folder</source>
        <translation>{0} 订阅号第{1}</translation>
    </message>
    <message>
        <source>{0} {1}st in folder</source>
        <translation>{0} 订阅号第{1}</translation>
    </message>
    <message>
        <source>{0} {1}th in folder</source>
        <translation>{0} 订阅号第{1}</translation>
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
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Add an account: its first follower comes with it, and here you see their phone.</source>
        <translation>添加账号后会自带第一位粉丝，在这里就能看到对方的手机。</translation>
    </message>
    <message>
        <source>All of them are deleted. Make one up, or draw one from an account’s data.</source>
        <translation>粉丝都已删除。请新建一位，或按公众号数据生成。</translation>
    </message>
    <message>
        <source>Choose what they follow…</source>
        <translation>选择关注的账号…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Dark phone</source>
        <translation>深色手机</translation>
    </message>
    <message>
        <source>Films (*.{0})</source>
        <translation>视频 (*.{0})</translation>
    </message>
    <message>
        <source>Followers…</source>
        <translation>粉丝…</translation>
    </message>
    <message>
        <source>Follower’s phone</source>
        <translation>粉丝的手机</translation>
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
        <translation>锁屏</translation>
    </message>
    <message>
        <source>Next send</source>
        <translation>下一次群发</translation>
    </message>
    <message>
        <source>No follower</source>
        <translation>没有粉丝</translation>
    </message>
    <message>
        <source>No follower yet</source>
        <translation>还没有粉丝</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open this link in your browser?</source>
        <translation>在浏览器中打开这个链接？</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Play the day from here</source>
        <translation>从此刻起播放这一天</translation>
    </message>
    <message>
        <source>Previous send</source>
        <translation>上一次群发</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save the day</source>
        <translation>保存这一天</translation>
    </message>
    <message>
        <source>Save the day as GIF…</source>
        <translation>把这一天存为GIF…</translation>
    </message>
    <message>
        <source>Save the day as MP4 (needs ffmpeg on the PATH)</source>
        <translation>把这一天存为MP4（需要PATH中有ffmpeg）</translation>
    </message>
    <message>
        <source>Save the day as MP4…</source>
        <translation>把这一天存为MP4…</translation>
    </message>
    <message>
        <source>The desk knows the headlines of its posts, not their text.</source>
        <translation>工作台只知道它的标题，没有正文。</translation>
    </message>
    <message>
        <source>There is no follower, and so no phone to film.</source>
        <translation>没有粉丝，也就没有可录制的手机。</translation>
    </message>
    <message>
        <source>{0} is not one of your accounts.</source>
        <translation>{0}不是你的账号。</translation>
    </message>
    <message>
        <source>{0} · follows 1 account</source>
        <translation>{0} · 关注了1个账号</translation>
    </message>
    <message>
        <source>{0} · follows {1} accounts</source>
        <translation>{0} · 关注了{1}个账号</translation>
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
        <translation>订阅号消息</translation>
    </message>
    <message>
        <source>Lock screen</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>第二部手机</translation>
    </message>
    <message>
        <source>Subscription folder</source>
        <translation>订阅号消息</translation>
    </message>
    <message>
        <source>service accounts · push</source>
        <translation>服务号 · 有推送</translation>
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
        <translation>没有关注{0}：看不到</translation>
    </message>
    <message>
        <source>Does not reach this follower</source>
        <translation>不会送达这位粉丝</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>订阅号消息</translation>
    </message>
    <message numerus="yes">
        <source>Follower: {0}, follows %n accounts</source>
        <translation>
            <numerusform>粉丝：{0}，关注了%n个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock screen</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>No. {0} of {1} in the folder at {2} · no push</source>
        <translation>{2}在订阅号消息里排第{0}/{1} · 无推送</translation>
    </message>
    <message>
        <source>Nobody follows any account yet</source>
        <translation>还没有人关注任何账号</translation>
    </message>
    <message>
        <source>Not a verified member: sees nothing of it</source>
        <translation>不是已验证成员：看不到</translation>
    </message>
    <message>
        <source>Published without notifying: on nobody’s phone</source>
        <translation>发布但不通知：不出现在任何人的手机上</translation>
    </message>
    <message>
        <source>Row {0} of {1} at {2} · muted, no push</source>
        <translation>{2}在聊天列表第{0}/{1}行 · 已免打扰，无推送</translation>
    </message>
    <message>
        <source>Row {0} of {1} at {2} · with a push</source>
        <translation>{2}在聊天列表第{0}/{1}行 · 有推送</translation>
    </message>
    <message>
        <source>See another follower&apos;s phone</source>
        <translation>看另一位粉丝的手机</translation>
    </message>
</context>
<context>
    <name>PhoneWidget</name>
    <message>
        <source>Follower&apos;s phone</source>
        <translation>粉丝的手机</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>1 post left {day}</source>
        <translation>{day}还可群发1次</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>企业微信</translation>
    </message>
    <message>
        <source>Government</source>
        <translation>政府</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>MMMM</source>
        <translation>M月</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Other organisation</source>
        <translation>其他组织</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>读者</translation>
    </message>
    <message>
        <source>Resets {day}, {time} China time.</source>
        <translation>北京时间{day} {time}重置。</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务号</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>订阅号</translation>
    </message>
    <message>
        <source>The post of {day} is taken</source>
        <translation>{day}的次数已占用</translation>
    </message>
    <message>
        <source>Today’s post is scheduled</source>
        <translation>今天已定时</translation>
    </message>
    <message>
        <source>Today’s post is sent</source>
        <translation>今天已群发</translation>
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
        <translation>剩余{0}</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0}小时{1}分</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0}分钟</translation>
    </message>
    <message>
        <source>{0} scheduled</source>
        <translation>定时{0}</translation>
    </message>
    <message>
        <source>{0} sent</source>
        <translation>已发{0}</translation>
    </message>
    <message>
        <source>{counts}. {resets}</source>
        <translation>{counts}。{resets}</translation>
    </message>
    <message>
        <source>{free} of {limit} left in {month}</source>
        <translation>{month}还剩{free}次，共{limit}次</translation>
    </message>
    <message>
        <source>{kind} · individual</source>
        <translation>{kind} · 个人</translation>
    </message>
</context>
<context>
    <name>PictureGrid</name>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>添加图片</translation>
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
        <translation>封面、替换、移除</translation>
    </message>
    <message>
        <source>Make it the cover</source>
        <translation>设为封面</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>What it shows, for those who cannot see it</source>
        <translation>图中内容，供看不到的人了解</translation>
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
        <translation>去掉这张图片</translation>
    </message>
    <message>
        <source>Too many: a picture post does not hold this one</source>
        <translation>张数已满：图片消息放不下这张</translation>
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
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>已存入工作区</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures of this article…</source>
        <translation>本文图片…</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Uploaded to {0}</source>
        <translation>已上传到{0}</translation>
    </message>
    <message>
        <source>{0}; in the article {1}</source>
        <translation>{0}；文章中为{1}</translation>
    </message>
</context>
<context>
    <name>PicturesDialog</name>
    <message>
        <source>Add a picture…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Fetch all</source>
        <translation>全部下载</translation>
    </message>
    <message>
        <source>Pictures of this article</source>
        <translation>本文图片</translation>
    </message>
    <message>
        <source>There is none yet. Drop one on the article, or paste it.</source>
        <translation>还没有图片。可拖到文章里，或粘贴进去。</translation>
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
        <translation>拖动可调整顺序。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
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
        <translation>收到{0}后被其他消息压下去。</translation>
    </message>
    <message>
        <source>Nothing covers it within a day.</source>
        <translation>一天之内没有其他消息把它压下去。</translation>
    </message>
    <message>
        <source>On the first screen for {0} % of the day after it.</source>
        <translation>之后一天里有{0}%的时间在首屏。</translation>
    </message>
    <message>
        <source>Out since {0}, China time.</source>
        <translation>北京时间{0}发出。</translation>
    </message>
    <message>
        <source>Place {0} of {1} in the folder.</source>
        <translation>在订阅号消息里排第{0}，共{1}条。</translation>
    </message>
    <message>
        <source>Row {0} among the service accounts.</source>
        <translation>在服务号里排第{0}行。</translation>
    </message>
    <message>
        <source>Row {0} of {1} in the chat list.</source>
        <translation>在聊天列表第{0}行，共{1}行。</translation>
    </message>
    <message>
        <source>The folder is row {0} of the chat list.</source>
        <translation>订阅号消息在聊天列表第{0}行。</translation>
    </message>
</context>
<context>
    <name>PlacePanel</name>
    <message>
        <source>A phone in a window of its own, on top of the others while you compose</source>
        <translation>手机单独成窗，写图文时保持在最前</translation>
    </message>
    <message>
        <source>Attach again</source>
        <translation>收回窗口</translation>
    </message>
    <message>
        <source>Best time…</source>
        <translation>最佳时间…</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>独立窗口</translation>
    </message>
    <message>
        <source>More pictures</source>
        <translation>更多图片操作</translation>
    </message>
    <message>
        <source>Post being written</source>
        <translation>正在写的图文</translation>
    </message>
    <message>
        <source>Where the post stands</source>
        <translation>图文所在位置</translation>
    </message>
</context>
<context>
    <name>Player</name>
    <message>
        <source>1 day in 1 min</source>
        <translation>1分钟播放1天</translation>
    </message>
    <message>
        <source>1 h in 10 s</source>
        <translation>10秒播放1小时</translation>
    </message>
    <message>
        <source>1 min in 1 s</source>
        <translation>1秒播放1分钟</translation>
    </message>
</context>
<context>
    <name>PostRow</name>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
</context>
<context>
    <name>PostState</name>
    <message>
        <source>Accepted; waiting for the platform&apos;s word…</source>
        <translation>平台已受理，等待结果…</translation>
    </message>
    <message>
        <source>Back to drafts</source>
        <translation>退回草稿</translation>
    </message>
    <message>
        <source>Cancel schedule</source>
        <translation>取消定时</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制链接</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>定夺…</translation>
    </message>
    <message>
        <source>Followers find it in their Subscriptions folder.</source>
        <translation>粉丝在“订阅号消息”里看到。</translation>
    </message>
    <message>
        <source>Followers find it in their chat list, with a push notification.</source>
        <translation>粉丝在聊天列表看到，并收到推送通知。</translation>
    </message>
    <message>
        <source>Goes out {0} China time</source>
        <translation>北京时间{0}群发</translation>
    </message>
    <message>
        <source>Goes out {0} China time, to the tag {1}</source>
        <translation>北京时间{0}群发给标签“{1}”</translation>
    </message>
    <message>
        <source>Held: this computer’s clock is wrong</source>
        <translation>暂停：本机时钟不准</translation>
    </message>
    <message>
        <source>In practice its address leads nowhere. Nobody was notified; it stands in nobody’s list.</source>
        <translation>练习时它的链接打不开。没有通知任何人，也不在任何人的列表里。</translation>
    </message>
    <message>
        <source>It counts in the quota like a post sent from here.</source>
        <translation>与从这里群发一样占用次数。</translation>
    </message>
    <message numerus="yes">
        <source>It differs from the platform’s by %n minutes, so the post could count in the wrong day. Let the system set the clock by itself; the post then goes on.</source>
        <translation>
            <numerusform>与平台相差%n分钟，图文可能计到错误的日期。请让系统自动设置时间，之后会继续发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>It has an address that you can pass on. Nobody was notified; it stands in nobody’s list.</source>
        <translation>它有可转发的链接。没有通知任何人，也不在任何人的列表里。</translation>
    </message>
    <message>
        <source>It holds its place in the quota. To change it, cancel the schedule first.</source>
        <translation>已占用1次群发。要修改，请先取消定时。</translation>
    </message>
    <message>
        <source>It is a draft here as before.</source>
        <translation>它在这里仍是草稿。</translation>
    </message>
    <message>
        <source>Its slot is free again.</source>
        <translation>群发次数已退还。</translation>
    </message>
    <message>
        <source>Its slot stays taken. wxdesk asks the platform, and never sends it a second time by itself.</source>
        <translation>这次群发继续占用。wxdesk会询问平台，绝不自行再发一遍。</translation>
    </message>
    <message>
        <source>Its time went by</source>
        <translation>已错过时间</translation>
    </message>
    <message>
        <source>Marked as sent by hand {0} China time</source>
        <translation>北京时间{0}手动发出（已标记）</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>新建图文消息</translation>
    </message>
    <message>
        <source>Nobody is notified and no quota is used. To change it, cancel the schedule first.</source>
        <translation>不通知任何人，不占群发次数。要修改，请先取消定时。</translation>
    </message>
    <message>
        <source>Not published</source>
        <translation>没有发布</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>没有发出</translation>
    </message>
    <message>
        <source>Not sent in time</source>
        <translation>未能按时发出</translation>
    </message>
    <message>
        <source>Nothing could send it at its time.</source>
        <translation>到点时未能发出。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Published {0} China time</source>
        <translation>北京时间{0}已发布</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>正在发布…</translation>
    </message>
    <message>
        <source>Send it now or choose another time.</source>
        <translation>请立即群发，或另选时间。</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在发送…</translation>
    </message>
    <message>
        <source>Sent by hand</source>
        <translation>手动发出</translation>
    </message>
    <message>
        <source>Sent {0} China time</source>
        <translation>北京时间{0}已群发</translation>
    </message>
    <message>
        <source>Sent {0} China time, to the tag {1}</source>
        <translation>北京时间{0}已群发给标签“{1}”</translation>
    </message>
    <message>
        <source>Tag {0}</source>
        <translation>标签“{0}”</translation>
    </message>
    <message>
        <source>The platform did not answer: it may or may not have been published</source>
        <translation>平台没有回应：可能已发布，也可能没有</translation>
    </message>
    <message>
        <source>The platform did not answer: it may or may not have been sent</source>
        <translation>平台没有回应：可能已发出，也可能没有</translation>
    </message>
    <message>
        <source>They confirm it in WeChat, and it goes out by itself. If they decline or do nothing, it is not sent and its slot is free again.</source>
        <translation>管理员在微信里确认后会自动发出。若拒绝或不处理，则不会发出，群发次数退还。</translation>
    </message>
    <message>
        <source>Unsure: decide</source>
        <translation>不确定：请定夺</translation>
    </message>
    <message>
        <source>Uploading {0} of {1} pictures…</source>
        <translation>正在上传图片 {0}/{1}…</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>再次使用</translation>
    </message>
    <message>
        <source>Verified members find it in their chat list, with a push notification.</source>
        <translation>已验证成员在聊天列表看到，并收到推送通知。</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>等待确认</translation>
    </message>
    <message>
        <source>Waits for the platform’s administrator</source>
        <translation>等待平台管理员确认</translation>
    </message>
    <message>
        <source>Waits for the platform’s administrator, until {0}</source>
        <translation>等待平台管理员确认，截至{0}</translation>
    </message>
    <message>
        <source>Will be published {0} China time</source>
        <translation>将于北京时间{0}发布</translation>
    </message>
    <message>
        <source>You can close the window: it goes on.</source>
        <translation>可以关闭窗口，发送会继续。</translation>
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
        <translation>发送中 {0}</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>图文消息</translation>
    </message>
    <message>
        <source>Posts of this account: {0}</source>
        <translation>这个账号的图文消息：{0}</translation>
    </message>
    <message>
        <source>Scheduled {0}</source>
        <translation>待群发 {0}</translation>
    </message>
    <message>
        <source>Sent {0}</source>
        <translation>已群发 {0}</translation>
    </message>
</context>
<context>
    <name>PostsPopover</name>
    <message>
        <source>Cancel schedule</source>
        <translation>取消定时</translation>
    </message>
    <message>
        <source>Delete this draft</source>
        <translation>删除这篇草稿</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>From a template…</source>
        <translation>从模板…</translation>
    </message>
    <message>
        <source>New picture post</source>
        <translation>新建图片消息</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>新建图文消息</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>待群发</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已群发</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Account names of members</source>
        <translation>成员账号</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>It is being shown.</source>
        <translation>正在发送预览。</translation>
    </message>
    <message>
        <source>It is shown in WeChat to whom you name, and to nobody else. They have to follow the account.</source>
        <translation>只有你指定的人会在微信里看到，其他人都看不到。对方须已关注账号。</translation>
    </message>
    <message>
        <source>It uses no quota.</source>
        <translation>不占群发次数。</translation>
    </message>
    <message>
        <source>Say whom to show it to.</source>
        <translation>请填写发给谁预览。</translation>
    </message>
    <message>
        <source>Send preview</source>
        <translation>发送预览</translation>
    </message>
    <message>
        <source>Show it to {0} too</source>
        <translation>也发给{0}</translation>
    </message>
    <message>
        <source>The whole post is shown, with all its articles.</source>
        <translation>会显示整条图文的所有文章。</translation>
    </message>
    <message>
        <source>WeChat IDs</source>
        <translation>微信号</translation>
    </message>
    <message>
        <source>WeCom has no previews: whom you name gets it as a message like any other, and keeps it.</source>
        <translation>企业微信没有预览：你指定的人会收到一条普通消息，并会留下来。</translation>
    </message>
    <message>
        <source>several with blanks between them</source>
        <translation>多个之间用空格隔开</translation>
    </message>
    <message>
        <source>{0} has it in WeChat.</source>
        <translation>{0}已在微信里收到。</translation>
    </message>
    <message>
        <source>{0} of {1} previews of today are left. It uses no quota.</source>
        <translation>今天的预览还剩{0}次，共{1}次。不占群发次数。</translation>
    </message>
    <message>
        <source>{0}: on its way…</source>
        <translation>{0}：发送中…</translation>
    </message>
</context>
<context>
    <name>Prospect</name>
    <message numerus="yes">
        <source>%n carry the tag</source>
        <translation>
            <numerusform>%n人带此标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n followers would not receive it: they have received four posts this month.</source>
        <translation>
            <numerusform>有%n位粉丝收不到：他们本月已收满4条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n have received four posts this month: nobody would receive it.</source>
        <translation>
            <numerusform>%n人本月都已收满4条：没有人会收到。</numerusform>
        </translation>
    </message>
    <message>
        <source>No follower carries this tag now, so nobody would receive it.</source>
        <translation>现在没有粉丝带这个标签，没有人会收到。</translation>
    </message>
    <message>
        <source>The least that any follower has left: {0} of {1} {2}</source>
        <translation>余量最少的粉丝{2}还可收{0}条，共{1}条</translation>
    </message>
    <message>
        <source>{0} of {1} would not receive it: they have received four posts this month.</source>
        <translation>{1}人中有{0}人收不到：他们本月已收满4条。</translation>
    </message>
</context>
<context>
    <name>QuotaWords</name>
    <message numerus="yes">
        <source>%n reserved</source>
        <translation>
            <numerusform>定时%n次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>已发%n次</numerusform>
        </translation>
    </message>
    <message>
        <source>0 of {0} left {1}</source>
        <translation>{1}还剩0次，共{0}次</translation>
    </message>
    <message>
        <source>1 on {0}</source>
        <translation>{0}定时1次</translation>
    </message>
    <message numerus="yes">
        <source>Internal: reaches %n members</source>
        <translation>
            <numerusform>内部消息：发给%n名成员</numerusform>
        </translation>
    </message>
    <message>
        <source>Next slot opens {0} China time</source>
        <translation>北京时间{0}恢复</translation>
    </message>
    <message>
        <source>No quota · verified members only · with a push</source>
        <translation>不占群发次数 · 仅已验证成员 · 有推送</translation>
    </message>
    <message>
        <source>Opens {0} China time</source>
        <translation>北京时间{0}恢复</translation>
    </message>
    <message>
        <source>Resets {0} China time</source>
        <translation>北京时间{0}重置</translation>
    </message>
    <message>
        <source>This account cannot send from here</source>
        <translation>这个账号不能从这里群发</translation>
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
        <translation>北京时间{0}重置</translation>
    </message>
    <message>
        <source>{0} of {1} left {2}</source>
        <translation>{2}还剩{0}次，共{1}次</translation>
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
        <translation>手机深色模式</translation>
    </message>
    <message>
        <source>Size of text on the phone</source>
        <translation>手机字号</translation>
    </message>
    <message>
        <source>Text {0} %</source>
        <translation>字号{0}%</translation>
    </message>
    <message>
        <source>Width of the phone, in points</source>
        <translation>手机宽度（pt）</translation>
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
        <translation>较大的安卓手机</translation>
    </message>
    <message>
        <source>smaller Android</source>
        <translation>较小的安卓手机</translation>
    </message>
    <message>
        <source>{0} %, the usual</source>
        <translation>{0}%（标准）</translation>
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
        <translation>历史版本…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>What you typed last into “{0}” is back</source>
        <translation>你最后写入“{0}”的内容已找回</translation>
    </message>
    <message>
        <source>What you typed last into “{0}” is in its history</source>
        <translation>你最后写入“{0}”的内容在它的历史版本里</translation>
    </message>
    <message>
        <source>wxdesk ended before it was saved, and the post was changed meanwhile. Nothing was overwritten: look at both there.</source>
        <translation>wxdesk在保存前退出了，其间图文又有改动。没有覆盖任何内容：请在历史版本里比较两者。</translation>
    </message>
    <message>
        <source>wxdesk ended before it was saved. It is in the draft now.</source>
        <translation>wxdesk在保存前退出了。内容现已在草稿里。</translation>
    </message>
</context>
<context>
    <name>RefusalsModel</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>RemoteRow</name>
    <message>
        <source>Fetch</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>On the web: not fetched, and not sent.</source>
        <translation>在网上：没有下载，也不会发出。</translation>
    </message>
</context>
<context>
    <name>RequestsDialog</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>全部账号</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Nothing was asked yet.</source>
        <translation>还没有请求。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求记录</translation>
    </message>
    <message>
        <source>What was called and what came of it. Texts, tokens and secrets are never kept here.</source>
        <translation>调用了什么、结果如何。这里从不保留正文、令牌和密钥。</translation>
    </message>
</context>
<context>
    <name>RequestsTable</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>调用</translation>
    </message>
    <message>
        <source>China time</source>
        <translation>北京时间</translation>
    </message>
    <message>
        <source>HTTP {0}</source>
        <translation>HTTP {0}</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>经由</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已回应</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>直连</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没有回应</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>没有发出</translation>
    </message>
    <message>
        <source>refused: {0}</source>
        <translation>被拒：{0}</translation>
    </message>
    <message>
        <source>{0} bytes out, {1} in</source>
        <translation>发出{0}字节，收到{1}字节</translation>
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
        <translation>彩框</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>脚注</translation>
    </message>
    <message>
        <source>Front matter</source>
        <translation>文首信息</translation>
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
        <translation>数学公式</translation>
    </message>
    <message>
        <source>{0} · {1} · Edit as Markdown: Return</source>
        <translation>{0} · {1} · 按回车键用Markdown编辑</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Active</source>
        <translation>已激活</translation>
    </message>
    <message>
        <source>Another member</source>
        <translation>另一名成员</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>已邀请</translation>
    </message>
    <message>
        <source>Invited today</source>
        <translation>今天邀请</translation>
    </message>
    <message>
        <source>Invited {0} d ago</source>
        <translation>{0}天前邀请</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>未验证</translation>
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
            <numerusform>%n人已激活</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members</source>
        <translation>
            <numerusform>%n名成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members exported</source>
        <translation>
            <numerusform>已导出%n名成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n members imported</source>
        <translation>
            <numerusform>已导入%n名成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people follow the account but are not on the roster</source>
        <translation>
            <numerusform>%n人关注了账号，但不在通讯录里</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>已选%n人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n人等你通过</numerusform>
        </translation>
    </message>
    <message>
        <source>A roster belongs to an enterprise account: only the people on it see what is posted there.</source>
        <translation>通讯录属于企业微信：只有里面的人才能看到内部消息。</translation>
    </message>
    <message>
        <source>Add department</source>
        <translation>添加部门</translation>
    </message>
    <message>
        <source>Add member</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV文件 (*.csv)</translation>
    </message>
    <message>
        <source>Create one…</source>
        <translation>创建一个…</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Enterprise account</source>
        <translation>企业微信</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export the roster</source>
        <translation>导出通讯录</translation>
    </message>
    <message>
        <source>Import a list, or add the first member by name, phone and WeChat ID.</source>
        <translation>导入名单，或用姓名、手机号、微信号添加第一名成员。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Look in every department, or for fewer words.</source>
        <translation>试试在全部部门里找，或减少关键词。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name, phone, WeChat ID, pinyin…</source>
        <translation>姓名、手机号、微信号、拼音…</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Nobody on the roster yet</source>
        <translation>通讯录里还没有人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n members</source>
        <translation>
            <numerusform>移除%n名成员</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The member</source>
        <translation>该成员</translation>
    </message>
    <message>
        <source>They see nothing internal until you add their name, phone and WeChat ID.</source>
        <translation>在你填好姓名、手机号、微信号之前，他们看不到内部消息。</translation>
    </message>
    <message>
        <source>WeChat ID</source>
        <translation>微信号</translation>
    </message>
    <message>
        <source>You have no enterprise account</source>
        <translation>还没有企业微信</translation>
    </message>
    <message>
        <source>{0} is let in and sees internal posts from now on</source>
        <translation>已通过{0}，从现在起可看内部消息</translation>
    </message>
    <message>
        <source>{0} is not let in</source>
        <translation>未通过{0}</translation>
    </message>
    <message>
        <source>{0} is on the roster</source>
        <translation>{0}已加入通讯录</translation>
    </message>
    <message>
        <source>{0} marked as left</source>
        <translation>{0}已标为离职</translation>
    </message>
    <message>
        <source>{0} removed from the roster</source>
        <translation>{0}已移出通讯录</translation>
    </message>
    <message>
        <source>{0} removed; its members moved up</source>
        <translation>已删除{0}，成员移到上级部门</translation>
    </message>
    <message>
        <source>{0} was not saved. {1}</source>
        <translation>{0}没有保存。{1}</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>Day and time, China time</source>
        <translation>日期和时间（北京时间）</translation>
    </message>
    <message>
        <source>Each article gets an address that you can pass on. Nobody is told, and no quota is used.</source>
        <translation>每篇文章都有可转发的链接。不通知任何人，也不占群发次数。</translation>
    </message>
    <message>
        <source>Looking for a slot…</source>
        <translation>正在查看次数…</translation>
    </message>
    <message>
        <source>Publish without notifying</source>
        <translation>发布（不通知）</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>定时群发</translation>
    </message>
    <message>
        <source>Send to followers</source>
        <translation>群发给粉丝</translation>
    </message>
    <message>
        <source>That moment has passed. Choose a later one.</source>
        <translation>这个时间已过，请选晚一些的。</translation>
    </message>
    <message>
        <source>There is no slot left then.</source>
        <translation>那时已无群发次数。</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>改为{0}</translation>
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
            <numerusform>%n小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) old</source>
        <translation>
            <numerusform>%n小时前</numerusform>
        </translation>
    </message>
    <message>
        <source>Documented: results can be ordered by the time of publication, and within one account the newest comes first. How WeChat mixes time with relevance is not published: it also weighs an account’s standing and what friends read. These weights are ours; move them.</source>
        <translation>有据可查：结果可按发布时间排序，同一账号的结果最新的在前。微信如何兼顾时间与相关性，没有公开：它还会考虑账号的影响力和朋友读过的内容。这里的权重是我们定的，可以拖动调整。</translation>
    </message>
    <message>
        <source>in text and name</source>
        <translation>在正文和名称里</translation>
    </message>
    <message>
        <source>in the account’s name</source>
        <translation>在账号名称里</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>在正文里</translation>
    </message>
    <message>
        <source>in the title</source>
        <translation>在标题里</translation>
    </message>
    <message>
        <source>in title and name</source>
        <translation>在标题和名称里</translation>
    </message>
    <message>
        <source>under an hour old</source>
        <translation>不到1小时前</translation>
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
        <translation>搜索或跳转…</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Search on this phone</source>
        <translation>在这部手机上搜索</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Account name</source>
        <translation>账号名称</translation>
    </message>
    <message>
        <source>By time alone</source>
        <translation>只按时间</translation>
    </message>
    <message>
        <source>Half after</source>
        <translation>半衰期</translation>
    </message>
    <message>
        <source>How results are ordered</source>
        <translation>结果的排序方式</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Usual weights</source>
        <translation>恢复默认权重</translation>
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
        <translation>旁边：订阅号消息</translation>
    </message>
    <message>
        <source>Beside: {0}</source>
        <translation>旁边：{0}</translation>
    </message>
    <message>
        <source>The folder of the same phone</source>
        <translation>同一部手机的订阅号消息</translation>
    </message>
    <message>
        <source>The phone of {0}</source>
        <translation>{0}的手机</translation>
    </message>
    <message>
        <source>The same phone as it is at this moment</source>
        <translation>同一部手机此刻的样子</translation>
    </message>
    <message>
        <source>What the second phone shows</source>
        <translation>第二部手机显示的内容</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message numerus="yes">
        <source>%n verified members get it in their chat list, with a push.</source>
        <translation>
            <numerusform>%n名已验证成员会在聊天列表收到，并有推送。</numerusform>
        </translation>
    </message>
    <message>
        <source>A mass send cannot be taken back.</source>
        <translation>群发后无法撤回。</translation>
    </message>
    <message>
        <source>Each article gets an address that you can pass on. Nobody is told, and no quota is used.</source>
        <translation>每篇文章都有可转发的链接。不通知任何人，也不占群发次数。</translation>
    </message>
    <message>
        <source>Everybody who follows {0} gets it in the chat list, with a push.</source>
        <translation>关注{0}的所有人都会在聊天列表收到，并有推送。</translation>
    </message>
    <message>
        <source>Followers with the tag {0} get it in the chat list, with a push.</source>
        <translation>带“{0}”标签的粉丝会在聊天列表收到，并有推送。</translation>
    </message>
    <message>
        <source>It appears in the drafts box of {0}, to be looked at or sent there. It stays here as a draft too.</source>
        <translation>它会出现在{0}的草稿箱，可在那里查看或群发。这里也保留草稿。</translation>
    </message>
    <message>
        <source>It lies in the Subscriptions folder of everybody who follows {0}; there is no push.</source>
        <translation>它会出现在{0}所有粉丝的“订阅号消息”里，没有推送。</translation>
    </message>
    <message>
        <source>It lies in the Subscriptions folder of followers with the tag {0}; there is no push.</source>
        <translation>它会出现在带“{0}”标签粉丝的“订阅号消息”里，没有推送。</translation>
    </message>
    <message>
        <source>It uses no quota.</source>
        <translation>不占群发次数。</translation>
    </message>
    <message>
        <source>Looking whom it would reach…</source>
        <translation>正在查看能送达谁…</translation>
    </message>
    <message>
        <source>Members with the tag {0} get it in their chat list, with a push.</source>
        <translation>带“{0}”标签的成员会在聊天列表收到，并有推送。</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>存为草稿</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即群发</translation>
    </message>
    <message>
        <source>Send this post</source>
        <translation>发送这条图文</translation>
    </message>
    <message>
        <source>The draft that was put there before is brought up to date. It stays here as a draft too.</source>
        <translation>更新先前存入平台的草稿。这里也保留草稿。</translation>
    </message>
    <message>
        <source>This account can do none of these.</source>
        <translation>这个账号都不能做。</translation>
    </message>
    <message>
        <source>This is the one post {0}; the next can go out {1} China time.</source>
        <translation>{0}只能群发1次，就用在这里；下一次要到北京时间{1}。</translation>
    </message>
    <message numerus="yes">
        <source>This uses 1 of {0} posts {1}; %n are left after it.</source>
        <translation>
            <numerusform>{1}共{0}次群发，这次用1次，之后还剩%n次。</numerusform>
        </translation>
    </message>
    <message>
        <source>This uses one of the four posts that each of them may receive {0}.</source>
        <translation>他们每人{0}可收4条，这会用掉其中1条。</translation>
    </message>
    <message>
        <source>This uses the last of {0} posts {1}.</source>
        <translation>{1}共{0}次群发，这是最后1次。</translation>
    </message>
    <message>
        <source>Update draft</source>
        <translation>更新草稿</translation>
    </message>
    <message>
        <source>Who carries the tag could not be found out.</source>
        <translation>没能查到谁带这个标签。</translation>
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
        <translation>账号</translation>
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
        <translation>正在加载</translation>
    </message>
</context>
<context>
    <name>SlashMenu</name>
    <message>
        <source>What to put in</source>
        <translation>要插入的内容</translation>
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
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>全部账号</translation>
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
        <translation>删除</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用账号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New snippet</source>
        <translation>新片段</translation>
    </message>
    <message>
        <source>No snippet yet</source>
        <translation>还没有片段</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Signature, disclaimer, QR code: written once. Those for head or foot stand in each new article.</source>
        <translation>签名、免责声明、二维码：只写一次。文首和文末的片段会放进每篇新文章。</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>片段</translation>
    </message>
    <message>
        <source>Text, in Markdown</source>
        <translation>正文（Markdown）</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>What stands under each of your articles is a good first one.</source>
        <translation>可以先写每篇文章下方都有的内容。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Where I put it</source>
        <translation>手动插入</translation>
    </message>
    <message>
        <source>“{0}” deleted. It stays in the articles that have it.</source>
        <translation>已删除“{0}”。已插入的文章不受影响。</translation>
    </message>
</context>
<context>
    <name>SpellCheck</name>
    <message>
        <source>Add “{0}” to the workspace’s words</source>
        <translation>把“{0}”加入工作区词库</translation>
    </message>
    <message>
        <source>Automatic: not in Chinese texts</source>
        <translation>自动：中文文章不检查</translation>
    </message>
    <message>
        <source>Looking for what may be meant…</source>
        <translation>正在查找相近的词…</translation>
    </message>
    <message>
        <source>No spell check: this computer has no Enchant dictionaries</source>
        <translation>无法检查拼写：本机没有Enchant词典</translation>
    </message>
    <message>
        <source>Nothing like it is in the dictionary</source>
        <translation>词典里没有相近的词</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Spell check</source>
        <translation>拼写检查</translation>
    </message>
</context>
<context>
    <name>SwipeView</name>
    <message>
        <source>Picture post: {0}</source>
        <translation>图片消息：{0}</translation>
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
        <translation>请选择有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>重新选择</translation>
    </message>
    <message>
        <source>Drawing the day: {0} of {1}</source>
        <translation>正在绘制这一天：{0}/{1}</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>已保存{0}。</translation>
    </message>
    <message>
        <source>The film was given up; nothing was written.</source>
        <translation>已放弃制作视频，没有写入任何内容。</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>{0} could not be written.</source>
        <translation>{0}无法写入。</translation>
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
        <translation>删除“{0}”</translation>
    </message>
    <message>
        <source>Rename “{0}”</source>
        <translation>重命名“{0}”</translation>
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
        <translation>关闭</translation>
    </message>
    <message>
        <source>It begins as a draft of {0}, with that account’s own footer.</source>
        <translation>会新建为{0}的草稿，带上该账号自己的文末片段。</translation>
    </message>
    <message>
        <source>New post from a template</source>
        <translation>用模板新建图文</translation>
    </message>
    <message>
        <source>No template yet</source>
        <translation>还没有模板</translation>
    </message>
    <message>
        <source>Open a post that you want to begin with again, and choose Save as template… in the menu ⋯.</source>
        <translation>打开一条以后还想套用的图文，在菜单⋯里选“存为模板…”。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename the template</source>
        <translation>重命名模板</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“{0}” deleted</source>
        <translation>已删除“{0}”</translation>
    </message>
</context>
<context>
    <name>ThemeSliders</name>
    <message>
        <source>Accent</source>
        <translation>强调色</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>字号</translation>
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
        <translation>## 海边的冬天

炉火**正旺**，屋里很暖和。

&gt; 请早预订。</translation>
    </message>
</context>
<context>
    <name>Themes</name>
    <message>
        <source>Console</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>Festive</source>
        <translation>节庆</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>书页</translation>
    </message>
    <message>
        <source>Harbour · teal</source>
        <translation>港湾 · 青绿</translation>
    </message>
    <message>
        <source>Orchard</source>
        <translation>果园</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>素净</translation>
    </message>
    <message>
        <source>Press</source>
        <translation>报刊</translation>
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
        <translation>返回写作</translation>
    </message>
    <message>
        <source>Copy to edit</source>
        <translation>复制后编辑</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import CSS…</source>
        <translation>导入CSS…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>Theming</name>
    <message>
        <source>Articles that wear it go on wearing it.</source>
        <translation>已在用它的文章会继续使用。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename theme</source>
        <translation>重命名主题</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>{0}, mine</source>
        <translation>{0}（我的）</translation>
    </message>
    <message>
        <source>“{0}” deleted</source>
        <translation>已删除“{0}”</translation>
    </message>
    <message>
        <source>“{0}” is one of your themes now, and the article wears it</source>
        <translation>“{0}”已存为你的主题，并用于这篇文章</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Time of the day</source>
        <translation>时刻</translation>
    </message>
</context>
<context>
    <name>TitleCoverDialog</name>
    <message>
        <source>Band</source>
        <translation>色带</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Make a cover from the title</source>
        <translation>用标题制作封面</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜色</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>素净</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>圆环</translation>
    </message>
    <message>
        <source>Small below</source>
        <translation>下方小字</translation>
    </message>
    <message>
        <source>The words stand in the middle, so that the square shows them whole. Nothing is sent yet.</source>
        <translation>文字居中，方图里也能完整显示。现在不会发送任何内容。</translation>
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
        <translation>请填写封面上的文字。</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close this message</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Another article of the post has changed.</source>
        <translation>这条图文里改动的是别的文章。</translation>
    </message>
    <message>
        <source>Choose a version first</source>
        <translation>请先选择版本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Every version of “{0}” is kept as you write. Going back is a step that you can undo.</source>
        <translation>写作时会保留“{0}”的每个版本。恢复旧版后也可以撤销。</translation>
    </message>
    <message>
        <source>Green came since then; red was there then.</source>
        <translation>绿色是此后新增的，红色是当时有、此后删去的。</translation>
    </message>
    <message>
        <source>Green came with this version; red went.</source>
        <translation>绿色是这一版新增的，红色是这一版删去的。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史版本</translation>
    </message>
    <message>
        <source>Nothing has changed yet</source>
        <translation>还没有改动</translation>
    </message>
    <message>
        <source>Nothing that can be read has changed</source>
        <translation>看得见的内容没有改动</translation>
    </message>
    <message>
        <source>Restore the whole post</source>
        <translation>恢复整条图文</translation>
    </message>
    <message>
        <source>Restore this article</source>
        <translation>恢复这篇文章</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>此后的改动</translation>
    </message>
    <message>
        <source>The post has left the desk: it can only be looked at</source>
        <translation>图文已经发出，只能查看</translation>
    </message>
    <message>
        <source>The post stands like this now</source>
        <translation>图文现在就是这样</translation>
    </message>
    <message>
        <source>This article is the same</source>
        <translation>这篇文章没有变化</translation>
    </message>
    <message>
        <source>This article was not there then</source>
        <translation>当时还没有这篇文章</translation>
    </message>
    <message>
        <source>This is how the post stands now</source>
        <translation>这就是图文现在的样子</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>无标题</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>这一版的改动</translation>
    </message>
    <message>
        <source>What you write is kept here from now on.</source>
        <translation>从现在起，你写的内容会保留在这里。</translation>
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
        <translation>关闭</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Not staff</source>
        <translation>不是员工</translation>
    </message>
    <message>
        <source>People who wait</source>
        <translation>等待通过的人</translation>
    </message>
    <message>
        <source>They follow the account but see nothing internal. Let in whom you know.</source>
        <translation>他们关注了账号，但看不到内部消息。认识的人请通过。</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>等你通过</translation>
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
            <numerusform>%n个词</numerusform>
        </translation>
    </message>
    <message>
        <source>One word a line, or several with commas. The checks look for them in every article of this workspace, beside the words that advertising law forbids.</source>
        <translation>每行一个词，或用逗号隔开多个。除广告法禁用的词以外，检查时也会在本工作区的每篇文章里查找这些词。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Words to avoid</source>
        <translation>禁用词</translation>
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
        <translation>微信号为6至20位字母、数字、-或_，以字母开头。</translation>
    </message>
    <message>
        <source>A backup was put back, and wxdesk cannot know what was sent since. Look on the platform first.</source>
        <translation>已恢复备份，wxdesk无法得知此后发过什么。请先到平台查看。</translation>
    </message>
    <message>
        <source>A block of code is too long to be coloured.</source>
        <translation>有代码块过长，不再着色。</translation>
    </message>
    <message>
        <source>A box is opened or closed alone: {text}. Put ::: on both ends.</source>
        <translation>彩框只有开头或只有结尾：{text}。请在两端都写上“:::”。</translation>
    </message>
    <message>
        <source>A card stays text within a paragraph, table or list. Put an empty line before and after it: {text}.</source>
        <translation>卡片写在段落、表格或列表里只会显示为文字。请在它前后各空一行：{text}。</translation>
    </message>
    <message>
        <source>A control character ({text}) stands in the text. It is left out.</source>
        <translation>文中有控制字符（{text}），将被去掉。</translation>
    </message>
    <message>
        <source>A cover is not among the pictures. Choose another.</source>
        <translation>有封面不在图片中，请另选。</translation>
    </message>
    <message>
        <source>A department cannot lie below itself.</source>
        <translation>部门不能放在自己下面。</translation>
    </message>
    <message>
        <source>A department’s name cannot have / in it.</source>
        <translation>部门名称不能含有“/”。</translation>
    </message>
    <message>
        <source>A digest is too long. Shorten it.</source>
        <translation>有摘要过长，请缩短。</translation>
    </message>
    <message>
        <source>A follower has up to 20 tags. Take one away first.</source>
        <translation>一位粉丝最多20个标签。请先去掉一个。</translation>
    </message>
    <message>
        <source>A follower needs a name.</source>
        <translation>请填写粉丝的名字。</translation>
    </message>
    <message>
        <source>A footnote was left out, as nothing refers to it or it was written before: {text}.</source>
        <translation>有一条脚注被略去，因为正文没有引用它，或已写过一次：{text}。</translation>
    </message>
    <message>
        <source>A formula cannot be drawn and is shown as written: {text}.</source>
        <translation>有公式画不出来，按原样显示：{text}。</translation>
    </message>
    <message>
        <source>A heading is empty. Write it or take it out.</source>
        <translation>有标题是空的。请写上文字，或去掉。</translation>
    </message>
    <message>
        <source>A heading of level {level} follows where level {wanted} is next.</source>
        <translation>这里应为{wanted}级标题，却用了{level}级。</translation>
    </message>
    <message>
        <source>A link shows nothing or leads nowhere. Complete it or take it out.</source>
        <translation>有链接没有文字或没有去向。请补全，或去掉。</translation>
    </message>
    <message>
        <source>A link was left out because it is not a web address: {text}.</source>
        <translation>已去掉一个不是网址的链接：{text}。</translation>
    </message>
    <message>
        <source>A member needs a phone number or an e-mail address.</source>
        <translation>成员需要手机号或邮箱。</translation>
    </message>
    <message>
        <source>A member’s account name can be changed once only, and only where WeCom gave it.</source>
        <translation>成员账号只能修改一次，且仅限由企业微信生成的账号。</translation>
    </message>
    <message>
        <source>A message can be taken back for 24 hours only.</source>
        <translation>消息只能在24小时内撤回。</translation>
    </message>
    <message>
        <source>A page answered in the platform’s place, such as a network’s log-in page. Open a browser, log in to the network, and try again.</source>
        <translation>回应的不是平台，而是别的网页，例如网络登录页。请打开浏览器登录网络，再重试。</translation>
    </message>
    <message>
        <source>A picture at a private address is never fetched. Save it in your browser and add the file.</source>
        <translation>内网地址的图片一律不下载。请在浏览器里保存后添加文件。</translation>
    </message>
    <message>
        <source>A picture cannot be read. Add it again.</source>
        <translation>有图片无法读取，请重新添加。</translation>
    </message>
    <message>
        <source>A picture could not be fetched. Save it in your browser and add the file.</source>
        <translation>有图片没能下载。请在浏览器里保存后添加文件。</translation>
    </message>
    <message>
        <source>A picture could not be reached. Add the file.</source>
        <translation>有图片无法取得。请添加文件。</translation>
    </message>
    <message>
        <source>A picture has no description for those who cannot see it: {text}.</source>
        <translation>有图片没有给看不到的人写描述：{text}。</translation>
    </message>
    <message>
        <source>A picture has too many pixels. Make it smaller.</source>
        <translation>有图片像素过多，请缩小。</translation>
    </message>
    <message>
        <source>A picture is broken. Save it anew and add it again.</source>
        <translation>有图片已损坏。请重新保存后再添加。</translation>
    </message>
    <message>
        <source>A picture is converted before it is sent.</source>
        <translation>有图片会在发送前转换格式。</translation>
    </message>
    <message>
        <source>A picture is missing. Add the file.</source>
        <translation>缺少图片，请添加文件。</translation>
    </message>
    <message>
        <source>A picture is missing: {text}. Add the file.</source>
        <translation>缺少图片：{text}。请添加文件。</translation>
    </message>
    <message>
        <source>A picture is not in this workspace any more. Add the file again.</source>
        <translation>有图片已不在本工作区。请重新添加文件。</translation>
    </message>
    <message>
        <source>A picture is of no kind that can be used. Save it as JPEG.</source>
        <translation>有图片的格式不可用，请另存为JPEG。</translation>
    </message>
    <message>
        <source>A picture lies on the web: {text}. Add it as a file.</source>
        <translation>网络图片：{text}。请改为本地文件。</translation>
    </message>
    <message>
        <source>A picture lies outside the article’s folder: {text}. Add the file.</source>
        <translation>图片不在文章的文件夹内：{text}。请添加文件。</translation>
    </message>
    <message>
        <source>A picture on the web is over 10 MB. Add the file instead.</source>
        <translation>有网络图片超过10 MB。请改为添加文件。</translation>
    </message>
    <message>
        <source>A picture post holds up to {limit} pictures, and this one has {count}. Take {over} out.</source>
        <translation>图片消息最多{limit}张图片，这条有{count}张。请去掉{over}张。</translation>
    </message>
    <message>
        <source>A picture post shows no cards: {text} stays text. Take it out, or write an article instead.</source>
        <translation>图片消息不显示卡片，{text}只会显示为文字。请删去它，或改写成文章。</translation>
    </message>
    <message>
        <source>A picture that does not lie with WeChat was left out: {text}.</source>
        <translation>已略去一张不在微信上的图片：{text}。</translation>
    </message>
    <message>
        <source>A picture’s address leads on and on. Add the file instead.</source>
        <translation>有图片的地址不断跳转。请改为添加文件。</translation>
    </message>
    <message>
        <source>A picture’s server did not answer in time. Try again later.</source>
        <translation>图片所在的服务器没有及时回应。请稍后重试。</translation>
    </message>
    <message>
        <source>A post holds up to 6 or up to 8 articles.</source>
        <translation>一次群发的文章上限只能是6篇或8篇。</translation>
    </message>
    <message>
        <source>A post holds up to {limit} articles. Take some out.</source>
        <translation>一次群发最多{limit}篇文章，请移除几篇。</translation>
    </message>
    <message>
        <source>A post may be sent 0 to 1,440 minutes late by itself.</source>
        <translation>允许自动补发的迟到时间为0到1440分钟。</translation>
    </message>
    <message>
        <source>A product’s id is made of letters and digits. Copy it from the list of products in the WeChat shop.</source>
        <translation>商品ID由字母和数字组成。请从微信小店的商品列表复制。</translation>
    </message>
    <message>
        <source>A proxy’s address has a scheme, a host and a port, such as http://10.0.0.8:3128 or socks5://10.0.0.8:1080.</source>
        <translation>代理地址要有协议、主机和端口，例如http://10.0.0.8:3128或socks5://10.0.0.8:1080。</translation>
    </message>
    <message>
        <source>A quotation mark is not closed. Close it and import again.</source>
        <translation>有引号没有闭合。请补上后重新导入。</translation>
    </message>
    <message>
        <source>A remark has up to 30 characters. Shorten it.</source>
        <translation>备注最多30字。请缩短。</translation>
    </message>
    <message>
        <source>A reply has some text, and not too much. Shorten it.</source>
        <translation>回复要有文字，但不能太长。请缩短。</translation>
    </message>
    <message>
        <source>A row has more cells than the head of its table; these are left out: {text}. Give the head more columns.</source>
        <translation>有一行的单元格多于表头，多出的会被略去：{text}。请给表头加列。</translation>
    </message>
    <message>
        <source>A service account needs a business licence (or its equivalent). Enter its number first.</source>
        <translation>服务号需要营业执照（或同等证件），请先填写证照号码。</translation>
    </message>
    <message>
        <source>A sign ({text}) turns the direction of writing, so that the text reads otherwise. Take it out.</source>
        <translation>文中有改变文字方向的符号（{text}），读起来会与原文不同。请去掉。</translation>
    </message>
    <message>
        <source>A style that the platform does not keep was left out: {text}.</source>
        <translation>已略去平台不保留的样式：{text}。</translation>
    </message>
    <message>
        <source>A table with {text} columns is wide for a phone.</source>
        <translation>{text}列的表格在手机上偏宽。</translation>
    </message>
    <message>
        <source>A tag of more than 100,000 followers cannot be deleted. Take followers out first.</source>
        <translation>超过10万粉丝的标签不能删除。请先移出一些粉丝。</translation>
    </message>
    <message>
        <source>A tag’s name has up to 30 bytes, which is ten Chinese characters. Shorten it.</source>
        <translation>标签名最多30字节，即10个汉字。请缩短。</translation>
    </message>
    <message>
        <source>A theme cannot hold {text}. It was left out.</source>
        <translation>主题不能使用{text}，已去掉。</translation>
    </message>
    <message>
        <source>A title is too long. Shorten it.</source>
        <translation>有标题过长，请缩短。</translation>
    </message>
    <message>
        <source>A workspace keeps up to {most} followers. Delete some; for the best time wxdesk draws thousands itself.</source>
        <translation>一个工作区最多{most}位粉丝。请删除一些；计算最佳时间时，wxdesk会自行抽样数千位。</translation>
    </message>
    <message>
        <source>Accents are stacked upon one letter ({text}). Take some away.</source>
        <translation>一个字母上叠加了过多附加符号（{text}）。请去掉一些。</translation>
    </message>
    <message>
        <source>Accept the terms for sending posts on the platform first.</source>
        <translation>请先在平台同意群发相关协议。</translation>
    </message>
    <message>
        <source>All {count} followers of {name} have been drawn with this seed. Choose another seed or tag.</source>
        <translation>{name} 的 {count} 位粉丝都已用这个种子生成。请换一个种子或标签。</translation>
    </message>
    <message>
        <source>An AppID is “wx” and 16 characters from 0 to 9 and a to f. Copy it from the Mini-Program’s details.</source>
        <translation>AppID由“wx”加16个字符（0到9、a到f）组成。请从小程序资料页复制。</translation>
    </message>
    <message>
        <source>An SVG drawing is not taken. Export it as PNG.</source>
        <translation>不接受SVG绘图。请导出为PNG。</translation>
    </message>
    <message>
        <source>An account has up to 100 tags. Delete one first.</source>
        <translation>一个账号最多100个标签。请先删除一个。</translation>
    </message>
    <message>
        <source>An address has letters of another script that look like ours: {text}. Make sure where it leads.</source>
        <translation>网址里混有形似拉丁字母的其他文字：{text}。请确认它通往哪里。</translation>
    </message>
    <message>
        <source>An app of the practice platform is a kind with AppID and secret; kinds are {kinds}.</source>
        <translation>练习平台的应用由类型、AppID和密钥组成；类型有：{kinds}。</translation>
    </message>
    <message>
        <source>An article can have so many chosen comments and no more. Take one away first.</source>
        <translation>一篇文章的精选留言已满。请先取消一条。</translation>
    </message>
    <message>
        <source>An article has colours for 400 blocks of code; this one is above.</source>
        <translation>一篇文章最多给400个代码块着色，这篇已超出。</translation>
    </message>
    <message>
        <source>An article is not ready. See what stands under Before you send.</source>
        <translation>有文章还没准备好，请看“群发前检查”。</translation>
    </message>
    <message>
        <source>An author is too long. Shorten it.</source>
        <translation>有作者过长，请缩短。</translation>
    </message>
    <message>
        <source>An earlier try at sending this post has arrived after all.</source>
        <translation>之前一次发送其实已经送达。</translation>
    </message>
    <message>
        <source>An outside link becomes a note at the end: {text}.</source>
        <translation>外部链接将转为文末注释：{text}。</translation>
    </message>
    <message>
        <source>Another article was opened, or this one was changed, meanwhile. Nothing was put in; do it again.</source>
        <translation>其间打开了别的文章，或这篇有了改动。没有插入任何内容，请重做一次。</translation>
    </message>
    <message>
        <source>Another customer-service account is talking with this follower.</source>
        <translation>另一位客服正在接待这位粉丝。</translation>
    </message>
    <message>
        <source>Another import is running in WeCom. wxdesk waits for it.</source>
        <translation>企业微信正在进行另一次导入，wxdesk会等它结束。</translation>
    </message>
    <message>
        <source>Another member has this e-mail address.</source>
        <translation>另一位成员已使用这个邮箱。</translation>
    </message>
    <message>
        <source>Another member has this phone number ({errmsg}).</source>
        <translation>另一位成员已使用这个手机号（{errmsg}）。</translation>
    </message>
    <message>
        <source>Another post took that place a moment ago. Look at what is left and try again.</source>
        <translation>这一次数刚被另一条图文占用。请看看剩余次数再试。</translation>
    </message>
    <message>
        <source>Another program uses this account’s secret and replaces wxdesk’s access token again and again. Stop it, or have a new AppSecret made.</source>
        <translation>另有程序在用这个账号的密钥，不断顶替wxdesk的访问令牌。请停掉它，或重置AppSecret。</translation>
    </message>
    <message>
        <source>Article {article} is not ready. {reason}</source>
        <translation>第{article}篇还没准备好。{reason}</translation>
    </message>
    <message>
        <source>Cards are for official accounts: nothing tells that WeCom’s articles keep them. Put in a link instead.</source>
        <translation>卡片只用于公众号：没有资料表明企业微信的文章会保留卡片。请改用链接。</translation>
    </message>
    <message>
        <source>Cards were left out ({text}).</source>
        <translation>已去掉卡片（{text}张）。</translation>
    </message>
    <message>
        <source>Colours were left out ({text}).</source>
        <translation>已去掉颜色（{text}处）。</translation>
    </message>
    <message>
        <source>Comments were left out.</source>
        <translation>已去掉批注。</translation>
    </message>
    <message>
        <source>Drawings were left out ({text}). Add them as pictures.</source>
        <translation>已去掉绘图（{text}个）。请改为图片添加。</translation>
    </message>
    <message>
        <source>Embedded pages were left out ({text}).</source>
        <translation>已去掉嵌入的网页（{text}个）。</translation>
    </message>
    <message>
        <source>Enterprise accounts cannot do that.</source>
        <translation>企业微信不能这样做。</translation>
    </message>
    <message>
        <source>Equations were left out ({text}). Write them as $…$.</source>
        <translation>已去掉公式（{text}个）。请写成$…$。</translation>
    </message>
    <message>
        <source>Every follower with that tag has received four posts this month. Choose another audience.</source>
        <translation>带这个标签的粉丝本月都已收满4条。请换一个发送对象。</translation>
    </message>
    <message>
        <source>Every follower with the tag {tag} has received four posts this month. Nobody would get this one before {opens_at}; choose another audience.</source>
        <translation>带“{tag}”标签的粉丝本月都已收满4条，{opens_at}之前没有人会收到。请换一个发送对象。</translation>
    </message>
    <message>
        <source>Fonts and sizes were left out ({text}).</source>
        <translation>已去掉字体和字号（{text}处）。</translation>
    </message>
    <message>
        <source>Form fields were left out ({text}).</source>
        <translation>已去掉表单项（{text}个）。</translation>
    </message>
    <message>
        <source>HTML that the platform does not take was left out: {text}.</source>
        <translation>已去掉平台不接受的HTML：{text}。</translation>
    </message>
    <message>
        <source>Hidden parts were left out ({text}).</source>
        <translation>已去掉隐藏内容（{text}处）。</translation>
    </message>
    <message>
        <source>Individuals cannot open a service account; the platform wants an organisation.</source>
        <translation>个人不能开通服务号，平台要求组织主体。</translation>
    </message>
    <message>
        <source>Individuals cannot open an enterprise account; it is for an organisation’s own staff.</source>
        <translation>个人不能开通企业微信，它面向组织自己的员工。</translation>
    </message>
    <message>
        <source>Internal messages can be taken back for 24 hours only.</source>
        <translation>内部消息只能在24小时内撤回。</translation>
    </message>
    <message>
        <source>It may still be on its way to the platform, so nobody can know yet that it was not sent. Say so after {at}.</source>
        <translation>它可能还在发往平台的路上，现在还无法确定没有发出。请在{at}之后再确认。</translation>
    </message>
    <message>
        <source>It needs a merchant number of WeChat Pay. Apply for one first.</source>
        <translation>需要微信支付商户号，请先申请。</translation>
    </message>
    <message>
        <source>It needs verification, which individuals cannot have.</source>
        <translation>需要认证，而个人主体不能认证。</translation>
    </message>
    <message>
        <source>It was too complex, so the words alone were taken.</source>
        <translation>内容太复杂，只取了文字。</translation>
    </message>
    <message>
        <source>Joined cells of tables were taken apart ({text}).</source>
        <translation>已拆开表格里的合并单元格（{text}个）。</translation>
    </message>
    <message>
        <source>Leave the name and password out of the proxy’s address; they have a field of their own, where they are sealed.</source>
        <translation>代理地址里不要写用户名和密码，请填在专门的栏里，会加密保存。</translation>
    </message>
    <message>
        <source>Line {row} has the same WeChat ID.</source>
        <translation>与第{row}行的微信号相同。</translation>
    </message>
    <message>
        <source>Line {row} has the same phone number.</source>
        <translation>与第{row}行的手机号相同。</translation>
    </message>
    <message>
        <source>Link a Mini-Program to the account on the platform first.</source>
        <translation>请先在平台为账号关联小程序。</translation>
    </message>
    <message>
        <source>Link this customer-service account with a WeChat ID first.</source>
        <translation>请先为这个客服账号绑定微信号。</translation>
    </message>
    <message>
        <source>Lists or quotes lie too deep in each other. Flatten them.</source>
        <translation>列表或引用嵌套太深，请减少层级。</translation>
    </message>
    <message>
        <source>Long lines of code are wrapped.</source>
        <translation>过长的代码行会自动换行。</translation>
    </message>
    <message>
        <source>MP4 needs ffmpeg on the PATH. Install it, or save the day as GIF instead.</source>
        <translation>生成MP4需要PATH中有ffmpeg。请安装，或改为存成GIF。</translation>
    </message>
    <message>
        <source>Macros were left out.</source>
        <translation>已去掉宏。</translation>
    </message>
    <message>
        <source>Much of this went out before, in “{text}” ({percent} % alike).</source>
        <translation>大部分内容以前发过，见“{text}”（相似度{percent}%）。</translation>
    </message>
    <message>
        <source>No address was found for {host}. Check the network, and the address if you typed it; nothing was sent.</source>
        <translation>找不到{host}的IP。请检查网络，以及手填的地址；没有发送任何内容。</translation>
    </message>
    <message>
        <source>No keychain was found, so the secret cannot be kept safely. Start one, such as GNOME Keyring, and try again; or use the command line with --passphrase-file.</source>
        <translation>没有找到钥匙串，无法安全保存密钥。请启动GNOME Keyring等钥匙串后重试，或在命令行使用--passphrase-file。</translation>
    </message>
    <message>
        <source>No more messages until this person writes again.</source>
        <translation>对方再次来信之前，不能再发消息。</translation>
    </message>
    <message>
        <source>No part of an article is meant by {text}.</source>
        <translation>文章里没有与{text}对应的部分。</translation>
    </message>
    <message>
        <source>Nobody called {name} writes in this workspace. There are: {known}.</source>
        <translation>这个工作区里没有名为 {name} 的发送方。现有：{known}。</translation>
    </message>
    <message>
        <source>Nobody follows that account yet, so nobody can be drawn from it.</source>
        <translation>还没有人关注这个账号，无法从中抽样。</translation>
    </message>
    <message>
        <source>Nobody whom the platform names follows {name} so, so nobody can be drawn. Choose another tag.</source>
        <translation>平台列出的人中没有这样关注{name}的，无法抽取。请选择其他标签。</translation>
    </message>
    <message>
        <source>None of the members can be reached. Check the roster and what the application may see.</source>
        <translation>没有能收到的成员。请检查通讯录和应用的可见范围。</translation>
    </message>
    <message>
        <source>Only enterprise accounts can do that.</source>
        <translation>只有企业微信才能这样做。</translation>
    </message>
    <message>
        <source>Only pictures at https:// are fetched. Add the file instead.</source>
        <translation>只下载https://的图片。请改为添加文件。</translation>
    </message>
    <message>
        <source>Only service accounts, and subscription accounts of government and media, may do that.</source>
        <translation>仅服务号及政府、媒体的订阅号可以这样做。</translation>
    </message>
    <message>
        <source>Only the half second between two saves is not kept in {path}, as it cannot be written: {reason}. Make room or change the folder’s rights.</source>
        <translation>{path}无法写入：{reason}。只有两次保存之间的半秒得不到保护。请腾出空间，或修改文件夹权限。</translation>
    </message>
    <message>
        <source>Only verified service accounts may do that.</source>
        <translation>只有已认证的服务号才能这样做。</translation>
    </message>
    <message>
        <source>Only {width} pixels across are shown of the cover {name}; below {least} it looks blurred. Make its frames larger, or choose a larger picture.</source>
        <translation>封面{name}只显示宽{width}像素的部分，小于{least}像素会模糊。请放大裁剪框，或换一张更大的图片。</translation>
    </message>
    <message>
        <source>Port {port} is taken by another program. Close that, or choose another port.</source>
        <translation>端口{port}被其他程序占用。请关闭该程序，或换个端口。</translation>
    </message>
    <message>
        <source>Save the draft on the platform first, then publish it.</source>
        <translation>请先在平台保存草稿，再发布。</translation>
    </message>
    <message>
        <source>Say whom to show it to.</source>
        <translation>请填写发给谁预览。</translation>
    </message>
    <message>
        <source>Scripts were left out ({text}).</source>
        <translation>已去掉脚本（{text}个）。</translation>
    </message>
    <message>
        <source>Sending to chosen followers takes two or more. Choose another one.</source>
        <translation>指定粉丝群发至少要选两位。请再选一位。</translation>
    </message>
    <message>
        <source>Several who write in this workspace are called {name}. Say which one by its number: {found}.</source>
        <translation>这个工作区里有多个发送方叫{name}。请用编号指明是哪一个：{found}。</translation>
    </message>
    <message>
        <source>Signs that nobody sees ({text}) stand in the text. Take them out.</source>
        <translation>文中有不可见的字符（{text}）。请去掉。</translation>
    </message>
    <message>
        <source>Some members could not be reached. Look at them in the roster.</source>
        <translation>有成员未能送达。请在通讯录里查看。</translation>
    </message>
    <message>
        <source>Somebody else on the roster has this WeChat ID.</source>
        <translation>通讯录里已有人使用这个微信号。</translation>
    </message>
    <message>
        <source>Somebody else on the roster has this phone number.</source>
        <translation>通讯录里已有人使用这个手机号。</translation>
    </message>
    <message>
        <source>Sounds were left out ({text}).</source>
        <translation>已去掉音频（{text}段）。</translation>
    </message>
    <message>
        <source>Styles that are not known were taken as plain text: {text}.</source>
        <translation>无法识别的样式已按普通文字处理：{text}。</translation>
    </message>
    <message>
        <source>Switch customer service on, on the platform, then wait some minutes.</source>
        <translation>请在平台开启客服功能，再等几分钟。</translation>
    </message>
    <message>
        <source>That account is not in this workspace any more.</source>
        <translation>这个账号已不在本工作区。</translation>
    </message>
    <message>
        <source>That comment is not there any more.</source>
        <translation>那条留言已不存在。</translation>
    </message>
    <message>
        <source>That department is not there any more.</source>
        <translation>这个部门已不存在。</translation>
    </message>
    <message>
        <source>That did not work ({code}).</source>
        <translation>操作没有成功（{code}）。</translation>
    </message>
    <message>
        <source>That follower is not in this workspace.</source>
        <translation>本工作区没有这位粉丝。</translation>
    </message>
    <message>
        <source>That is not the address of a database. Write it like postgresql://user@host/name.</source>
        <translation>这不是数据库地址。请写成postgresql://user@host/name的样式。</translation>
    </message>
    <message>
        <source>That is not the passphrase of this workspace. Try again.</source>
        <translation>口令不对，请重试。</translation>
    </message>
    <message>
        <source>That is too much to paste into an article. Paste it in parts; it is still on the clipboard.</source>
        <translation>内容太多，一篇文章里粘贴不下。请分几次粘贴；剪贴板里还有。</translation>
    </message>
    <message>
        <source>That member is not on the roster any more.</source>
        <translation>这名成员已不在通讯录里。</translation>
    </message>
    <message>
        <source>That one does not write in this workspace any more.</source>
        <translation>这个发送方已不在工作区里。</translation>
    </message>
    <message>
        <source>That person does not wait any more.</source>
        <translation>此人已不在等待之列。</translation>
    </message>
    <message>
        <source>That post is not in this workspace any more.</source>
        <translation>这条图文已不在本工作区。</translation>
    </message>
    <message>
        <source>That sending is not in this workspace any more.</source>
        <translation>这次发送记录已不在本工作区。</translation>
    </message>
    <message>
        <source>That template is not there any more. Choose another.</source>
        <translation>这个模板已不存在。请另选一个。</translation>
    </message>
    <message>
        <source>That version is not kept any more. See which ones are in History.</source>
        <translation>这个版本已不再保留。请在历史版本里查看现有的版本。</translation>
    </message>
    <message>
        <source>The AgentId is missing. Copy it from the application’s page of WeCom into Connection.</source>
        <translation>缺少AgentId。请从企业微信的应用页面复制，填到“接口连接”。</translation>
    </message>
    <message>
        <source>The AppID is missing. Copy it from the platform into Connection.</source>
        <translation>缺少AppID。请从平台复制，填到“接口连接”。</translation>
    </message>
    <message>
        <source>The AppSecret is frozen. Unfreeze it on the platform, then test again.</source>
        <translation>AppSecret已被冻结。请在平台解冻后再测试。</translation>
    </message>
    <message>
        <source>The AppSecret is missing. Copy it from the platform into Connection; it is kept in the keychain.</source>
        <translation>缺少AppSecret。请从平台复制，填到“接口连接”；它会存入钥匙串。</translation>
    </message>
    <message>
        <source>The AppSecret is wrong. Copy it again from the platform, or have a new one made there.</source>
        <translation>AppSecret不正确。请到平台重新复制，或重置一个新的。</translation>
    </message>
    <message>
        <source>The Mini-Program {text} is not linked.</source>
        <translation>小程序{text}尚未关联。</translation>
    </message>
    <message>
        <source>The WeChat ID is missing.</source>
        <translation>缺少微信号。</translation>
    </message>
    <message>
        <source>The accent is no colour like #0f766e. The theme’s own is used.</source>
        <translation>强调色不是#0f766e这样的颜色，已改用主题自带的颜色。</translation>
    </message>
    <message>
        <source>The account has as many QR codes as it may. Use one that can be done without.</source>
        <translation>这个账号的二维码数量已满。请改用一个不再需要的。</translation>
    </message>
    <message>
        <source>The account has as many customer-service accounts as it may. Delete one first.</source>
        <translation>客服账号数量已满。请先删除一个。</translation>
    </message>
    <message>
        <source>The account has no menu. Make one first.</source>
        <translation>这个账号还没有菜单。请先创建。</translation>
    </message>
    <message>
        <source>The account needs a name.</source>
        <translation>请填写账号名称。</translation>
    </message>
    <message>
        <source>The account {text} is not among the cards. Add its card.</source>
        <translation>卡片里没有公众号{text}。请添加它的卡片。</translation>
    </message>
    <message>
        <source>The account’s administrator declined it. Talk to them, then send again. Its place is free again.</source>
        <translation>账号管理员拒绝了。请与其沟通后再发。群发次数已退还。</translation>
    </message>
    <message>
        <source>The account’s administrator did not confirm it within 30 minutes. Send again when they are there. Its place is free again.</source>
        <translation>账号管理员30分钟内没有确认。请等其在场时再发。群发次数已退还。</translation>
    </message>
    <message>
        <source>The account’s administrator must confirm this in WeChat. It goes on once they have.</source>
        <translation>需要账号管理员在微信里确认，确认后自动继续。</translation>
    </message>
    <message>
        <source>The account’s administrator refused this computer’s address. Ask them to allow it; the platform asks them again after {opens_at}.</source>
        <translation>账号管理员拒绝了本机IP。请其允许；平台在{opens_at}之后会再次询问。</translation>
    </message>
    <message>
        <source>The account’s id is what follows __biz= in the address of one of its articles. Copy it from there.</source>
        <translation>公众号标识是其文章链接里__biz=后面的部分。请从那里复制。</translation>
    </message>
    <message>
        <source>The account’s material library is full. Delete what is not used any more on the platform.</source>
        <translation>素材库已满。请在平台删除不再使用的素材。</translation>
    </message>
    <message>
        <source>The address holds a password, which others could read. Leave it out and put it into a .pgpass file.</source>
        <translation>地址里含有密码，别人可能看到。请去掉，改写到.pgpass文件里。</translation>
    </message>
    <message>
        <source>The application may not see this member. Widen its visible range in WeCom.</source>
        <translation>应用看不到这位成员。请在企业微信里扩大可见范围。</translation>
    </message>
    <message>
        <source>The article has no text yet.</source>
        <translation>文章还没有正文。</translation>
    </message>
    <message>
        <source>The article is too large to be shown. Make several of it.</source>
        <translation>文章太大，无法显示。请拆成几篇。</translation>
    </message>
    <message>
        <source>The author is too long; the platform takes {limit} {unit}.</source>
        <translation>作者过长，平台最多接受{limit}{unit}。</translation>
    </message>
    <message>
        <source>The browser engine did not finish the page. Try once more.</source>
        <translation>浏览器引擎没能完成页面。请再试一次。</translation>
    </message>
    <message>
        <source>The browser engine that draws pages does not run here (it refuses the system’s administrator). A web page can still be exported.</source>
        <translation>绘制页面的浏览器引擎在这里无法运行（它拒绝以系统管理员身份运行）。仍可导出网页。</translation>
    </message>
    <message>
        <source>The card needs a name: articles call it by that.</source>
        <translation>请给卡片起个名称：文章用它来引用卡片。</translation>
    </message>
    <message>
        <source>The card of {text} has no picture on WeChat’s own host, and would be refused. Give it one.</source>
        <translation>{text}的卡片没有微信域名下的图片，会被拒绝。请给它配一张。</translation>
    </message>
    <message>
        <source>The card’s picture has to lie with WeChat, at mmbiz.qpic.cn. Upload one here, or leave it out.</source>
        <translation>卡片图片须存放在微信的mmbiz.qpic.cn。请在这里上传，或不填。</translation>
    </message>
    <message>
        <source>The connection broke while the platform was answering. wxdesk will ask what came of it.</source>
        <translation>平台回应时连接中断。wxdesk会去查询结果。</translation>
    </message>
    <message>
        <source>The count of calls cannot be cleared any more this month. It begins anew at midnight in China.</source>
        <translation>本月不能再清零调用次数。次数在北京时间零点重新计算。</translation>
    </message>
    <message>
        <source>The cover is missing. Choose a picture.</source>
        <translation>缺少封面，请选择图片。</translation>
    </message>
    <message>
        <source>The cover {name} is a single row of pixels, which the platform cannot cut. Choose another picture.</source>
        <translation>封面{name}只有一行像素，平台无法裁剪。请换一张图片。</translation>
    </message>
    <message>
        <source>The cover {name} is not among the pictures. Choose another.</source>
        <translation>封面{name}不在图片中，请另选。</translation>
    </message>
    <message>
        <source>The database {path} cannot be reached. Check the network, the user name and whether the database runs, then try again.</source>
        <translation>连不上数据库{path}。请检查网络、用户名和数据库是否在运行，再重试。</translation>
    </message>
    <message>
        <source>The database {path} cannot be used: {reason}. Choose another one.</source>
        <translation>数据库{path}不能使用：{reason}。请换一个。</translation>
    </message>
    <message>
        <source>The database {path} does not let this user write. Ask its administrator for the right to.</source>
        <translation>数据库{path}不允许这个用户写入。请向其管理员申请权限。</translation>
    </message>
    <message>
        <source>The database {path} holds something else already. Give wxdesk an empty one of its own.</source>
        <translation>数据库{path}里已有别的内容。请给wxdesk一个专用的空数据库。</translation>
    </message>
    <message>
        <source>The department has members or departments below it. Move them first.</source>
        <translation>这个部门下还有成员或子部门。请先移走。</translation>
    </message>
    <message>
        <source>The department needs a name.</source>
        <translation>请填写部门名称。</translation>
    </message>
    <message>
        <source>The department’s name is too long; 64 characters are allowed.</source>
        <translation>部门名称过长，最多64个字符。</translation>
    </message>
    <message>
        <source>The digest is too long; the platform takes {limit} {unit}.</source>
        <translation>摘要过长，平台最多接受{limit}{unit}。</translation>
    </message>
    <message>
        <source>The disk is full. Make room; what you typed is still here.</source>
        <translation>磁盘已满。请腾出空间；你写的内容还在。</translation>
    </message>
    <message>
        <source>The file was read as {text}.</source>
        <translation>文件按{text}编码读取。</translation>
    </message>
    <message>
        <source>The film could not be made by ffmpeg: {reason}. Save the day as GIF instead.</source>
        <translation>ffmpeg没能生成视频：{reason}。请改为存成GIF。</translation>
    </message>
    <message>
        <source>The first row must name the columns. It reads: {found}.</source>
        <translation>首行必须是列名，现在是：{found}。</translation>
    </message>
    <message>
        <source>The head of the text has {text}, which means nothing here. Check how it is spelt.</source>
        <translation>文首的 {text} 在这里没有意义，请检查拼写。</translation>
    </message>
    <message>
        <source>The kept AppSecret cannot be read any more. Enter it again.</source>
        <translation>已存的AppSecret读不出来了，请重新填写。</translation>
    </message>
    <message>
        <source>The log-in is over. Begin it anew.</source>
        <translation>登录已失效。请重新登录。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺少姓名。</translation>
    </message>
    <message>
        <source>The name is too long; the platform takes 64 characters.</source>
        <translation>姓名过长，平台最多接受64个字符。</translation>
    </message>
    <message>
        <source>The name of a card has up to {limit} characters on one line, without braces and without a path at its end.</source>
        <translation>卡片名称最多{limit}字，不能换行，不能含花括号，结尾不能是路径。</translation>
    </message>
    <message>
        <source>The name of a theme has up to {limit} characters.</source>
        <translation>主题名称最多{limit}字。</translation>
    </message>
    <message>
        <source>The organisation has as many members as it may. Have the limit raised in WeCom.</source>
        <translation>企业人数已满。请在企业微信里提高上限。</translation>
    </message>
    <message>
        <source>The page cannot be understood. Copy the part that you need.</source>
        <translation>无法理解这个网页。请复制你需要的部分。</translation>
    </message>
    <message>
        <source>The page is too large for an article. Copy the part that you need.</source>
        <translation>网页作为一篇文章太大。请复制你需要的部分。</translation>
    </message>
    <message>
        <source>The page of a Mini-Program has no blanks and no braces: pages/index?id=1, for example.</source>
        <translation>小程序页面路径不含空格和花括号，例如pages/index?id=1。</translation>
    </message>
    <message>
        <source>The phone number is missing.</source>
        <translation>缺少手机号。</translation>
    </message>
    <message>
        <source>The picture is too large. Make it smaller than 10 MB and add it again.</source>
        <translation>图片太大。请缩小到10 MB以下再添加。</translation>
    </message>
    <message>
        <source>The picture post has no picture yet. Add one.</source>
        <translation>图片消息还没有图片。请添加。</translation>
    </message>
    <message>
        <source>The picture would be {pixels} pixels high; {limit} is the most. Export it as a PDF instead.</source>
        <translation>图片会高达{pixels}像素，上限为{limit}。请改为导出PDF。</translation>
    </message>
    <message>
        <source>The picture {name} cannot be read. Check the file and its rights.</source>
        <translation>图片{name}无法读取。请检查文件及其权限。</translation>
    </message>
    <message>
        <source>The picture {name} has too many pixels. Make it smaller and add it again.</source>
        <translation>图片{name}像素过多。请缩小后重新添加。</translation>
    </message>
    <message>
        <source>The picture {name} is broken. Open it in a picture program and save it anew.</source>
        <translation>图片{name}已损坏。请用图片软件打开并重新保存。</translation>
    </message>
    <message>
        <source>The picture {name} is converted before it is sent.</source>
        <translation>图片{name}会在发送前转换格式。</translation>
    </message>
    <message>
        <source>The picture {name} of “{title}” is missing. Add the file.</source>
        <translation>“{title}”缺少图片{name}。请添加文件。</translation>
    </message>
    <message>
        <source>The platform answered with an error. Try again in a few minutes.</source>
        <translation>平台返回错误。请几分钟后重试。</translation>
    </message>
    <message>
        <source>The platform answered with error {status}. Try again in a few minutes.</source>
        <translation>平台返回错误{status}。请几分钟后重试。</translation>
    </message>
    <message>
        <source>The platform could not be reached. Check the network; nothing was sent.</source>
        <translation>连不上平台，什么都没有发出。请检查网络。</translation>
    </message>
    <message>
        <source>The platform could not check whether the article is original. Send again in a few minutes.</source>
        <translation>平台没能完成原创校验。请几分钟后再发。</translation>
    </message>
    <message>
        <source>The platform could not read what wxdesk sent ({errcode}: {errmsg}). Please report this.</source>
        <translation>平台读不懂wxdesk发送的内容（{errcode}：{errmsg}）。请反馈给我们。</translation>
    </message>
    <message>
        <source>The platform could not read what wxdesk sent. Please report this.</source>
        <translation>平台读不懂wxdesk发送的内容。请反馈这个问题。</translation>
    </message>
    <message>
        <source>The platform counts no calls of that name for this account.</source>
        <translation>平台没有统计这个账号的该项调用。</translation>
    </message>
    <message>
        <source>The platform did not answer in time. wxdesk will ask what came of it.</source>
        <translation>平台没有及时回应。wxdesk会去查询结果。</translation>
    </message>
    <message>
        <source>The platform did not send it. Most likely the account’s administrator declined, or did not confirm within 30 minutes. Talk to them, then send again. Its place is free again.</source>
        <translation>平台没有发送。很可能是账号管理员拒绝了，或没有在30分钟内确认。请与管理员沟通后重新发送，名额已释放。</translation>
    </message>
    <message>
        <source>The platform does not allow this account to do that. See what it may do on the Desk.</source>
        <translation>平台未向该账号开放这项能力。可在工作台查看它能做什么。</translation>
    </message>
    <message>
        <source>The platform does not allow this computer’s address {ip}. Add it to the account’s IP list there.</source>
        <translation>本机IP {ip}不在白名单。请到平台把它加入该账号的IP白名单。</translation>
    </message>
    <message>
        <source>The platform does not allow this computer’s address. Add it to the account’s IP list there.</source>
        <translation>本机IP不在白名单。请到平台把它加入该账号的IP白名单。</translation>
    </message>
    <message>
        <source>The platform does not give figures for this period. Choose fewer days, up to yesterday.</source>
        <translation>平台不提供这段时间的数据。请缩短天数，最晚到昨天。</translation>
    </message>
    <message>
        <source>The platform does not keep {text}.</source>
        <translation>平台不保留{text}。</translation>
    </message>
    <message>
        <source>The platform does not know a picture any more. Send again; it is uploaded anew.</source>
        <translation>平台上有图片已失效。请再次群发，图片会重新上传。</translation>
    </message>
    <message>
        <source>The platform does not know that tag any more. Choose another one.</source>
        <translation>平台上已没有这个标签。请换一个。</translation>
    </message>
    <message>
        <source>The platform does not know this AgentId. Copy it again from the application’s page of WeCom.</source>
        <translation>平台不认识这个AgentId。请到企业微信的应用页面重新复制。</translation>
    </message>
    <message>
        <source>The platform does not know this AppID. Copy it again from the platform’s settings.</source>
        <translation>平台不认识这个AppID。请到平台设置里重新复制。</translation>
    </message>
    <message>
        <source>The platform does not know this article any more. It may have been deleted there.</source>
        <translation>平台上已没有这篇文章，可能在那里被删了。</translation>
    </message>
    <message>
        <source>The platform does not know this customer-service account. Load them again.</source>
        <translation>平台上没有这个客服账号。请重新加载。</translation>
    </message>
    <message>
        <source>The platform does not know this follower of this account. Load the followers again.</source>
        <translation>平台上这个账号没有这位粉丝。请重新加载粉丝。</translation>
    </message>
    <message>
        <source>The platform does not know this mini program, or it is not linked to the account. Link it there first.</source>
        <translation>平台上没有这个小程序，或它未与账号关联。请先在平台关联。</translation>
    </message>
    <message>
        <source>The platform does not know this post. It may have been deleted there.</source>
        <translation>平台上没有这条图文，可能在那里被删了。</translation>
    </message>
    <message>
        <source>The platform does not know this template any more. Choose it again there.</source>
        <translation>平台上已没有这个模板。请在那里重新选择。</translation>
    </message>
    <message>
        <source>The platform does not take one of the values ({errcode}: {errmsg}). Check what you typed.</source>
        <translation>平台不接受其中一个值（{errcode}：{errmsg}）。请检查填写的内容。</translation>
    </message>
    <message>
        <source>The platform does not take so many pictures. Take some out.</source>
        <translation>图片太多，平台不接受。请去掉一些。</translation>
    </message>
    <message>
        <source>The platform does not take this author’s name. Change it.</source>
        <translation>平台不接受这个作者名。请修改。</translation>
    </message>
    <message>
        <source>The platform does not take this conditional menu ({errcode}: {errmsg}). Check whom it is for, and that there is a default menu.</source>
        <translation>平台不接受这个个性化菜单（{errcode}：{errmsg}）。请检查匹配对象，并确认已有默认菜单。</translation>
    </message>
    <message>
        <source>The platform does not take this file. Check its format, its size and how long it plays.</source>
        <translation>平台不接受这个文件。请检查格式、大小和时长。</translation>
    </message>
    <message>
        <source>The platform does not take this menu ({errcode}: {errmsg}). Check its buttons, names and addresses.</source>
        <translation>平台不接受这个菜单（{errcode}：{errmsg}）。请检查按钮、名称和链接。</translation>
    </message>
    <message>
        <source>The platform does not take this name. Choose another of up to 16 characters.</source>
        <translation>平台不接受这个名称。请换一个不超过16字的。</translation>
    </message>
    <message>
        <source>The platform does not take this recommendation. Change it, or leave it out.</source>
        <translation>平台不接受这段推荐语。请修改，或不填。</translation>
    </message>
    <message>
        <source>The platform does not take this tag’s name, or has it already. Choose another.</source>
        <translation>平台不接受这个标签名，或已有同名标签。请换一个。</translation>
    </message>
    <message>
        <source>The platform found the article to be another account’s original. Change it, then send again.</source>
        <translation>平台判定文章与其他账号的原创重复。请修改后再发。</translation>
    </message>
    <message>
        <source>The platform found the article to be another account’s original. Change it, then try again.</source>
        <translation>平台判定文章与其他账号的原创重复。请修改后重试。</translation>
    </message>
    <message>
        <source>The platform has blocked or limited this account. Log in there to see why.</source>
        <translation>平台封禁或限制了该账号。请登录平台查看原因。</translation>
    </message>
    <message>
        <source>The platform has blocked the published page. Log in there to see why.</source>
        <translation>平台已封禁这个发布页面。请登录平台查看原因。</translation>
    </message>
    <message>
        <source>The platform has given up what was asked for ({errcode}). Look for a newer wxdesk.</source>
        <translation>平台已停用这个接口（{errcode}）。请查找新版wxdesk。</translation>
    </message>
    <message>
        <source>The platform has it but has not sent it yet. Perhaps the account’s administrator must confirm it in WeChat.</source>
        <translation>平台已收到，但还没有发出。可能需要账号管理员在微信里确认。</translation>
    </message>
    <message>
        <source>The platform has limited this article. Log in there to see why.</source>
        <translation>平台限制了这篇文章。请登录平台查看原因。</translation>
    </message>
    <message>
        <source>The platform has no record of that request. It keeps its own account’s for seven days.</source>
        <translation>平台没有那次请求的记录。平台只保留本账号7天的记录。</translation>
    </message>
    <message>
        <source>The platform has no tag {name}. Choose one of those that it has: {known}.</source>
        <translation>平台上没有标签“{name}”。请从现有的中选：{known}。</translation>
    </message>
    <message>
        <source>The platform has not confirmed that the post was sent. Look there before you send again.</source>
        <translation>平台尚未确认已发出。再次群发前请先到平台查看。</translation>
    </message>
    <message>
        <source>The platform has not finished counting. Yesterday’s figures are ready after eight in the morning, China time.</source>
        <translation>平台还没统计完。昨天的数据在北京时间早上8点后可查。</translation>
    </message>
    <message>
        <source>The platform has taken this account’s right to publish. Log in there to see why.</source>
        <translation>平台已收回这个账号的发布权限。请登录平台查看原因。</translation>
    </message>
    <message>
        <source>The platform is busy. wxdesk tries again in a few seconds.</source>
        <translation>平台繁忙，几秒后自动重试。</translation>
    </message>
    <message>
        <source>The platform knows no WeChat ID {person}. It stands in their WeChat under Me, below the name.</source>
        <translation>平台上没有微信号{person}。对方可在微信“我”的页面里、名字下方看到微信号。</translation>
    </message>
    <message>
        <source>The platform knows the speeds 0 (fastest) to 4 only.</source>
        <translation>平台只支持0（最快）到4的速度。</translation>
    </message>
    <message>
        <source>The platform lets this be published on its own site only. Publish it there.</source>
        <translation>平台只允许在网站上发布。请到那里发布。</translation>
    </message>
    <message>
        <source>The platform may refuse to send a video that was uploaded by a program to all followers: {text}.</source>
        <translation>由程序上传的视频，平台可能拒绝群发给全部粉丝：{text}。</translation>
    </message>
    <message>
        <source>The platform refused a picture. Save it as JPEG or PNG and add it again.</source>
        <translation>平台拒绝了一张图片。请另存为JPEG或PNG后重新添加。</translation>
    </message>
    <message>
        <source>The platform refused how the cover is cut. Choose another picture.</source>
        <translation>平台拒绝了封面的裁剪，请换一张图片。</translation>
    </message>
    <message>
        <source>The platform refused the access token. Test the connection again.</source>
        <translation>平台拒绝了access_token。请重新测试连接。</translation>
    </message>
    <message>
        <source>The platform refused the post. Look at the account there.</source>
        <translation>平台拒绝了这条图文。请到平台查看该账号。</translation>
    </message>
    <message>
        <source>The platform refused the read-more link. Use an address that it allows.</source>
        <translation>平台拒绝了原文链接。请换一个允许的网址。</translation>
    </message>
    <message>
        <source>The platform refused the text. Look for scripts, forms or links that it does not allow.</source>
        <translation>平台拒绝了正文。请检查是否有不允许的脚本、表单或链接。</translation>
    </message>
    <message>
        <source>The platform refused with error {errcode}: {errmsg}.</source>
        <translation>平台拒绝，错误码{errcode}：{errmsg}。</translation>
    </message>
    <message>
        <source>The platform runs no scripts: {text} was left out.</source>
        <translation>平台不运行脚本：已略去{text}。</translation>
    </message>
    <message>
        <source>The platform saved this draft by itself, so it cannot be changed from here. Open it there.</source>
        <translation>这份草稿由平台自动保存，不能从这里修改。请到平台打开。</translation>
    </message>
    <message>
        <source>The platform takes no picture post without words. Write some below the pictures.</source>
        <translation>平台不接受没有文字的图片消息。请在图片下方写几句。</translation>
    </message>
    <message>
        <source>The platform took it but did not publish it. Try again in a few minutes.</source>
        <translation>平台收下了，但没有发布。请几分钟后重试。</translation>
    </message>
    <message>
        <source>The platform took the post but did not send it. Its place is free again.</source>
        <translation>平台收下了图文但没有发出，群发次数已退还。</translation>
    </message>
    <message>
        <source>The platform uses this material in an automatic reply or a menu. Take it out there first.</source>
        <translation>这份素材正用于自动回复或菜单。请先在平台取消使用。</translation>
    </message>
    <message>
        <source>The platform wants a minute between two tries. wxdesk waits and asks.</source>
        <translation>平台要求两次尝试间隔一分钟。wxdesk会等一会儿再查询。</translation>
    </message>
    <message>
        <source>The platform wants a pause between publications. Try again later.</source>
        <translation>发布太频繁。请稍后重试。</translation>
    </message>
    <message>
        <source>The platform wants an application for the store first.</source>
        <translation>请先在平台申请开通小店。</translation>
    </message>
    <message>
        <source>The platform wants the account verified first.</source>
        <translation>平台要求账号先通过认证。</translation>
    </message>
    <message>
        <source>The platform would send the article as a reprint only. Send it on the platform’s own site instead.</source>
        <translation>平台只允许以转载形式群发这篇文章。请在平台网站上群发。</translation>
    </message>
    <message>
        <source>The platform’s address is not safe, so nothing was sent. Use https.</source>
        <translation>平台地址不安全，因此什么都没有发出。请用https。</translation>
    </message>
    <message>
        <source>The platform’s answer could not be read. wxdesk will ask what came of it.</source>
        <translation>平台的回应无法读取。wxdesk会去查询结果。</translation>
    </message>
    <message>
        <source>The platform’s calls for today are used up. They begin anew at {opens_at}.</source>
        <translation>今天的接口调用次数已用完，{opens_at}恢复。</translation>
    </message>
    <message>
        <source>The platform’s calls for today are used up. Try again tomorrow.</source>
        <translation>今天的接口调用次数已用完。请明天再试。</translation>
    </message>
    <message>
        <source>The platform’s certificate is not trusted, so nothing was sent. Check the network and the clock.</source>
        <translation>平台证书不受信任，因此什么都没有发出。请检查网络和系统时间。</translation>
    </message>
    <message>
        <source>The platform’s count differs: posts of this period were sent from elsewhere. The meter shows its count now.</source>
        <translation>平台的计数不同：这段时间有图文从别处发出。这里已按平台的计数更正。</translation>
    </message>
    <message>
        <source>The platform’s own editor sends a picture post alone. Beside other articles it may be refused.</source>
        <translation>平台自己的编辑器会单独发送图片消息。与其他文章一起可能被拒绝。</translation>
    </message>
    <message>
        <source>The platform’s review found others’ work in it. Take out what is not yours, then send again.</source>
        <translation>平台审核认为含有他人作品。请去掉不属于你的内容后再发。</translation>
    </message>
    <message>
        <source>The platform’s review refused it as breaking the law. Change it, then send again.</source>
        <translation>平台审核判定内容违法，未发出。请修改后再发。</translation>
    </message>
    <message>
        <source>The platform’s review refused it as fraud. Change it, then send again.</source>
        <translation>平台审核判定涉嫌欺诈，未发出。请修改后再发。</translation>
    </message>
    <message>
        <source>The platform’s review refused it as harmful to society. Change it, then send again.</source>
        <translation>平台审核判定危害社会，未发出。请修改后再发。</translation>
    </message>
    <message>
        <source>The platform’s review refused it as indecent. Change it, then send again.</source>
        <translation>平台审核判定涉嫌色情，未发出。请修改后再发。</translation>
    </message>
    <message>
        <source>The platform’s review refused it as political. Change it, then send again.</source>
        <translation>平台审核判定涉及政治，未发出。请修改后再发。</translation>
    </message>
    <message>
        <source>The platform’s review refused it. Log in there to see why, change it, then send again.</source>
        <translation>平台审核未通过。请登录平台查看原因，修改后再发。</translation>
    </message>
    <message>
        <source>The platform’s review refused it. Log in there to see why, change it, then try again.</source>
        <translation>平台审核未通过。请登录平台查看原因，修改后重试。</translation>
    </message>
    <message>
        <source>The platform’s review took it for accounts promoting each other. Change it, then send again.</source>
        <translation>平台审核判定为账号互推，未发出。请修改后再发。</translation>
    </message>
    <message>
        <source>The platform’s review took it for advertising and did not send it. Change it, then send again.</source>
        <translation>平台审核判定为广告，未发出。请修改后再发。</translation>
    </message>
    <message>
        <source>The position is too long; 128 characters are allowed.</source>
        <translation>职务过长，最多128个字符。</translation>
    </message>
    <message>
        <source>The post has more articles than it may hold. Take some out.</source>
        <translation>文章数超出上限，请移除几篇。</translation>
    </message>
    <message>
        <source>The post has moved on meanwhile ({state}), so this cannot be done any more.</source>
        <translation>这条图文的状态已变为{state}，不能再这样操作。</translation>
    </message>
    <message>
        <source>The post has moved on meanwhile, so this cannot be done.</source>
        <translation>这条图文的状态已变，不能再这样操作。</translation>
    </message>
    <message>
        <source>The post is of {name} already. Choose another account.</source>
        <translation>这条图文本来就属于{name}。请选择其他账号。</translation>
    </message>
    <message>
        <source>The post went out after its place in the quota had gone to another one.</source>
        <translation>这条图文已发出，但它的群发次数先前已给了另一条。</translation>
    </message>
    <message>
        <source>The practice platform cannot write into its folder. Change the folder’s rights and try again.</source>
        <translation>练习平台无法写入它的文件夹。请修改文件夹权限后重试。</translation>
    </message>
    <message>
        <source>The practice platform is not running. Try again.</source>
        <translation>练习平台没有运行。请重试。</translation>
    </message>
    <message>
        <source>The practice platform’s port is taken by another program. Close that and try again.</source>
        <translation>练习平台的端口被其他程序占用。请关闭该程序后重试。</translation>
    </message>
    <message>
        <source>The product {text} is not among the cards. Add its card.</source>
        <translation>卡片里没有商品{text}。请添加它的卡片。</translation>
    </message>
    <message>
        <source>The proxy wants another name or password. Type it again under Advanced, as name:password; nothing was sent.</source>
        <translation>代理的用户名或密码不对。请在“高级”里按name:password的格式重填；没有发送任何内容。</translation>
    </message>
    <message>
        <source>The proxy {proxy} could not be reached. Check its address under Advanced; nothing was sent.</source>
        <translation>连不上代理{proxy}。请在“高级”里检查地址；没有发送任何内容。</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not answer. Check that it runs and how it is spoken to (HTTP or SOCKS5); nothing was sent.</source>
        <translation>代理{proxy}没有回应。请检查它是否在运行，以及协议是HTTP还是SOCKS5；没有发送任何内容。</translation>
    </message>
    <message>
        <source>The proxy {proxy} refused to connect. Ask who runs it to let the platform’s address through; nothing was sent.</source>
        <translation>代理{proxy}拒绝连接。请其管理者放行平台的地址；没有发送任何内容。</translation>
    </message>
    <message>
        <source>The read-more link is too long; the platform takes 1 KB.</source>
        <translation>原文链接过长，平台最多接受1 KB。</translation>
    </message>
    <message>
        <source>The read-more link must begin with http:// or https://.</source>
        <translation>原文链接须以http://或https://开头。</translation>
    </message>
    <message>
        <source>The roster has changed since the dry run. Run it again.</source>
        <translation>试运行后通讯录已有变动，请重新试运行。</translation>
    </message>
    <message>
        <source>The row has {found} columns, the first one {expected}.</source>
        <translation>这一行有{found}列，首行有{expected}列。</translation>
    </message>
    <message>
        <source>The same person stands in the file twice.</source>
        <translation>同一个人在文件里出现了两次。</translation>
    </message>
    <message>
        <source>The snippet has no text yet. Write what is to be put in.</source>
        <translation>片段还没有内容。请写下要插入的文字。</translation>
    </message>
    <message>
        <source>The snippet needs a name.</source>
        <translation>请填写片段名称。</translation>
    </message>
    <message>
        <source>The status is none of active, not verified, invited and left.</source>
        <translation>状态不是已激活、未验证、已邀请、已离职之一。</translation>
    </message>
    <message>
        <source>The system’s keychain is locked. Unlock it and try again.</source>
        <translation>系统钥匙串已锁定。请解锁后重试。</translation>
    </message>
    <message>
        <source>The template needs a name.</source>
        <translation>请填写模板名称。</translation>
    </message>
    <message>
        <source>The text is larger than the {limit} bytes that the platform takes. Make two articles of it.</source>
        <translation>正文超过平台接受的{limit}字节。请拆成两篇。</translation>
    </message>
    <message>
        <source>The text is longer than the 20,000 characters that the platform promises to take.</source>
        <translation>正文超过平台承诺接受的20,000字。</translation>
    </message>
    <message>
        <source>The text is too large. Make two articles of it.</source>
        <translation>正文过长，请拆成两篇。</translation>
    </message>
    <message>
        <source>The text size is no number from 12 to 24. The usual is used.</source>
        <translation>字号不是12到24之间的数字，已改用默认字号。</translation>
    </message>
    <message>
        <source>The theme needs a name.</source>
        <translation>请填写主题名称。</translation>
    </message>
    <message>
        <source>The theme {name} cannot be read. Check the file and its rights.</source>
        <translation>主题{name}无法读取。请检查文件及其权限。</translation>
    </message>
    <message>
        <source>The theme {text} cannot be read, so that Plain is worn instead. Mend its CSS among the themes.</source>
        <translation>主题{text}无法读取，已改用“素净”。请在“主题”里修正它的CSS。</translation>
    </message>
    <message>
        <source>The theme’s CSS cannot be read at line {line}. Look for a missing bracket or quotation mark.</source>
        <translation>主题的CSS在第{line}行无法读取。请检查是否缺括号或引号。</translation>
    </message>
    <message>
        <source>The time to answer this person is over. It opens again when they write.</source>
        <translation>回复对方的时限已过。对方再次来信后可以回复。</translation>
    </message>
    <message>
        <source>The title is cut on the phone: {chats} characters in the list of chats, {card} on a shared card.</source>
        <translation>标题在手机上会被截断：聊天列表里显示{chats}字，转发卡片上显示{card}字。</translation>
    </message>
    <message>
        <source>The title is missing.</source>
        <translation>缺少标题。</translation>
    </message>
    <message>
        <source>The title is too long; the platform takes {limit} {unit}.</source>
        <translation>标题过长，平台最多接受{limit}{unit}。</translation>
    </message>
    <message>
        <source>The topmost department cannot be deleted.</source>
        <translation>最上级部门不能删除。</translation>
    </message>
    <message>
        <source>The words are {over} characters over the {limit} that a picture post may have. Shorten them.</source>
        <translation>图片消息的文字最多{limit}字，现已超出{over}字。请缩短。</translation>
    </message>
    <message>
        <source>The workspace cannot be written in {path}. Check the folder’s rights.</source>
        <translation>工作区无法写入{path}。请检查文件夹权限。</translation>
    </message>
    <message>
        <source>The workspace that was in {path} is gone. Put it back, or open a backup.</source>
        <translation>{path}里的工作区不见了。请放回原处，或打开备份。</translation>
    </message>
    <message>
        <source>The workspace {path} is damaged. Nothing was changed; put a backup in its place.</source>
        <translation>工作区{path}已损坏。未做任何改动；请用备份替换。</translation>
    </message>
    <message>
        <source>The {limit} previews of today are used up. There are new ones at midnight in China.</source>
        <translation>今天的{limit}次预览已用完，北京时间零点恢复。</translation>
    </message>
    <message>
        <source>There is a customer-service account of this name already.</source>
        <translation>已有同名的客服账号。</translation>
    </message>
    <message>
        <source>There is a department of this name there already.</source>
        <translation>那里已有同名的部门。</translation>
    </message>
    <message>
        <source>There is a tag of this name already. Choose another.</source>
        <translation>已有同名的标签。请换一个。</translation>
    </message>
    <message>
        <source>There is already a card called {name} of this kind. Choose another name, or change that one.</source>
        <translation>同类卡片中已有名为{name}的。请换个名称，或修改原有的那张。</translation>
    </message>
    <message>
        <source>There is already a department called {name} beside it.</source>
        <translation>同级已有名为{name}的部门。</translation>
    </message>
    <message>
        <source>There is already a follower called {name}. Choose another name.</source>
        <translation>已经有名为{name}的粉丝，请换个名字。</translation>
    </message>
    <message>
        <source>There is already a template called {name}. Choose another name.</source>
        <translation>已经有名为{name}的模板，请换个名称。</translation>
    </message>
    <message>
        <source>There is already a theme called {name}. Choose another name.</source>
        <translation>已经有名为{name}的主题，请换个名称。</translation>
    </message>
    <message>
        <source>There is already an account called {name}. Choose another name.</source>
        <translation>已经有名为{name}的账号，请换个名称。</translation>
    </message>
    <message>
        <source>There is no account called {name}. Known are: {known}.</source>
        <translation>没有名为{name}的账号。现有：{known}。</translation>
    </message>
    <message>
        <source>There is no account yet. Add one first.</source>
        <translation>还没有账号，请先添加。</translation>
    </message>
    <message>
        <source>There is no box called {text}. It is shown as a note.</source>
        <translation>没有名为{text}的彩框，已按note框显示。</translation>
    </message>
    <message>
        <source>There is no column {column}. The file has: {known}.</source>
        <translation>没有{column}这一列。文件里有：{known}。</translation>
    </message>
    <message>
        <source>There is no field {field}. Known are: {known}.</source>
        <translation>没有{field}这个字段。可用的有：{known}。</translation>
    </message>
    <message>
        <source>There is no follower {name} in this workspace. There are: {known}.</source>
        <translation>这个工作区里没有粉丝 {name}。现有：{known}。</translation>
    </message>
    <message>
        <source>There is no template called {name}. Known are: {known}.</source>
        <translation>没有名为{name}的模板。现有：{known}。</translation>
    </message>
    <message>
        <source>There is no theme of that name. The usual one is used.</source>
        <translation>没有这个主题，已改用默认主题。</translation>
    </message>
    <message>
        <source>There is no time zone called {zone}: one is called Asia/Shanghai.</source>
        <translation>没有名为{zone}的时区。正确的写法如Asia/Shanghai。</translation>
    </message>
    <message>
        <source>There is not one snippet called {name}. Give the id of one of these: {known}.</source>
        <translation>无法由名称{name}确定一个片段。请给出其中一个的ID：{known}。</translation>
    </message>
    <message>
        <source>There was no post left. Look at when the next one opens.</source>
        <translation>群发次数已用完。请看何时恢复。</translation>
    </message>
    <message>
        <source>These columns are missing: {missing}. The file has: {found}.</source>
        <translation>缺少这些列：{missing}。文件里有：{found}。</translation>
    </message>
    <message>
        <source>This WeChat ID has been invited already. It has to answer in WeChat.</source>
        <translation>已邀请过这个微信号，请对方在微信里回应。</translation>
    </message>
    <message>
        <source>This account cannot send from here. See what it may do on the Desk.</source>
        <translation>这个账号不能从这里群发。可在工作台查看它能做什么。</translation>
    </message>
    <message>
        <source>This account may not have comments. Nothing was sent.</source>
        <translation>该账号不能开启留言，没有发出。</translation>
    </message>
    <message>
        <source>This comment has a reply already. Delete that one first.</source>
        <translation>这条留言已有回复。请先删除那条回复。</translation>
    </message>
    <message>
        <source>This computer lacks the key to your team’s secrets. Copy key.json from a computer that has it, and use the same passphrase.</source>
        <translation>本机没有团队密钥的钥匙。请从有钥匙的电脑复制key.json，并使用相同的口令。</translation>
    </message>
    <message>
        <source>This computer’s address waits for the account’s administrator. Ask them to allow it on the platform.</source>
        <translation>本机IP正等待账号管理员确认。请管理员在平台上允许。</translation>
    </message>
    <message>
        <source>This computer’s clock differs from the platform’s by {minutes} minutes, so nothing was sent. Let the system set it by itself, then send again.</source>
        <translation>本机时钟与平台相差{minutes}分钟，没有发送任何内容。请让系统自动设置时间后再发。</translation>
    </message>
    <message>
        <source>This computer’s clock differs from the platform’s, so nothing was sent. Let the system set it by itself, then send again.</source>
        <translation>本机时钟与平台不一致，没有发送任何内容。请让系统自动设置时间后再发。</translation>
    </message>
    <message>
        <source>This customer-service account is not online. Choose another.</source>
        <translation>这个客服不在线。请换一个。</translation>
    </message>
    <message>
        <source>This follower has no open session.</source>
        <translation>这位粉丝没有进行中的会话。</translation>
    </message>
    <message>
        <source>This log-in has been used or is over. Begin it anew.</source>
        <translation>这次登录已用过或已失效。请重新登录。</translation>
    </message>
    <message>
        <source>This member has not linked WeChat.</source>
        <translation>这位成员没有绑定微信。</translation>
    </message>
    <message>
        <source>This person does not follow the account any more.</source>
        <translation>对方已取消关注。</translation>
    </message>
    <message>
        <source>This person is on the black list, or does not want messages from the account.</source>
        <translation>对方在黑名单里，或拒收这个账号的消息。</translation>
    </message>
    <message>
        <source>This post already holds its place in the quota.</source>
        <translation>这条图文已占用群发次数。</translation>
    </message>
    <message>
        <source>This tag is the platform’s own and cannot be changed.</source>
        <translation>这是平台自带的标签，不能修改。</translation>
    </message>
    <message>
        <source>This went out before, as “{text}” ({percent} % alike).</source>
        <translation>以前发过，见“{text}”（相似度{percent}%）。</translation>
    </message>
    <message>
        <source>This workspace is in a database. Have its administrator back it up and restore it with pg_dump.</source>
        <translation>这个工作区在数据库里。请数据库管理员用pg_dump备份和恢复。</translation>
    </message>
    <message>
        <source>This workspace was written by a newer wxdesk. Update wxdesk to open it.</source>
        <translation>这个工作区由更新版的wxdesk写入。请升级wxdesk再打开。</translation>
    </message>
    <message>
        <source>Too many calls in one minute. wxdesk goes on after a pause.</source>
        <translation>一分钟内调用过多，稍后自动继续。</translation>
    </message>
    <message>
        <source>Too many departments: WeCom has limits for a member, and 15 levels.</source>
        <translation>部门太多：企业微信对每位成员有上限，且最多15级。</translation>
    </message>
    <message>
        <source>Too many followers in one call ({errmsg}). Please report this.</source>
        <translation>一次调用的粉丝太多（{errmsg}）。请反馈给我们。</translation>
    </message>
    <message>
        <source>Too many receivers for one message. Send to departments or tags instead.</source>
        <translation>一条消息的接收人太多。请改为发给部门或标签。</translation>
    </message>
    <message>
        <source>Too much at once for the platform. wxdesk goes on after a pause.</source>
        <translation>发送太快，平台处理不过来。wxdesk稍后继续。</translation>
    </message>
    <message>
        <source>Tracking pictures were left out ({text}).</source>
        <translation>已去掉跟踪图片（{text}张）。</translation>
    </message>
    <message>
        <source>Type the proxy’s name and password as name:password.</source>
        <translation>请按name:password的格式填写代理的用户名和密码。</translation>
    </message>
    <message>
        <source>Videos were left out ({text}).</source>
        <translation>已去掉视频（{text}个）。</translation>
    </message>
    <message>
        <source>WeChat does not show this product’s card in an article.</source>
        <translation>微信不在文章中显示这个商品的卡片。</translation>
    </message>
    <message>
        <source>WeChat knows no product with the id of a product’s card. Copy it from the list of products in the shop.</source>
        <translation>微信里没有这张商品卡片的编号。请从小店的商品列表中复制编号。</translation>
    </message>
    <message>
        <source>WeCom cannot be asked what became of a message. Ask a member whether it has arrived.</source>
        <translation>无法向企业微信查询消息的去向。请问一位成员是否已收到。</translation>
    </message>
    <message>
        <source>WeCom does not know the department above this one.</source>
        <translation>企业微信里没有它的上级部门。</translation>
    </message>
    <message>
        <source>WeCom does not know this department any more. Load the departments again.</source>
        <translation>企业微信里已没有这个部门。请重新加载部门。</translation>
    </message>
    <message>
        <source>WeCom does not know this group chat any more.</source>
        <translation>企业微信里已没有这个群聊。</translation>
    </message>
    <message>
        <source>WeCom does not know this import any more. It keeps the last five.</source>
        <translation>企业微信里已没有这次导入的记录，只保留最近5次。</translation>
    </message>
    <message>
        <source>WeCom does not know this member, or the application may not see them. Check its visible range.</source>
        <translation>企业微信里没有这位成员，或应用看不到。请检查可见范围。</translation>
    </message>
    <message>
        <source>WeCom does not take the imported list ({errcode}: {errmsg}). Check for doubles and missing departments.</source>
        <translation>企业微信不接受导入的名单（{errcode}：{errmsg}）。请检查重复项和缺失的部门。</translation>
    </message>
    <message>
        <source>WeCom does not take this WeChat ID. Check it.</source>
        <translation>企业微信不接受这个微信号。请检查。</translation>
    </message>
    <message>
        <source>WeCom does not take this card again. Send a new one.</source>
        <translation>这张卡片不能再次更新。请发一张新的。</translation>
    </message>
    <message>
        <source>WeCom does not take this department’s name: 1 to 64 characters, none of \ : * ? &quot; &lt; &gt; |.</source>
        <translation>企业微信不接受这个部门名：1到64字，不能含\ : * ? &quot; &lt; &gt; |。</translation>
    </message>
    <message>
        <source>WeCom does not take this e-mail address. Check it.</source>
        <translation>企业微信不接受这个邮箱。请检查。</translation>
    </message>
    <message>
        <source>WeCom does not take this group chat ({errcode}: {errmsg}). Check its name, owner and members.</source>
        <translation>企业微信不接受这个群聊（{errcode}：{errmsg}）。请检查群名、群主和成员。</translation>
    </message>
    <message>
        <source>WeCom does not take this name. It has 1 to 64 characters.</source>
        <translation>企业微信不接受这个姓名。应为1到64字。</translation>
    </message>
    <message>
        <source>WeCom does not take this phone number. Check it.</source>
        <translation>企业微信不接受这个手机号。请检查。</translation>
    </message>
    <message>
        <source>WeCom does not take this position, or who leads which department. Check both.</source>
        <translation>企业微信不接受这个职务，或部门负责人的设置。请检查两者。</translation>
    </message>
    <message>
        <source>WeCom does not tell how many calls are left. It allows 10,000 a minute of each.</source>
        <translation>企业微信不提供剩余调用次数，每个接口每分钟允许1万次。</translation>
    </message>
    <message>
        <source>WeCom finds the secret too weak. Have a new one made on the application’s page.</source>
        <translation>企业微信认为密钥强度不够。请在应用页面重置。</translation>
    </message>
    <message>
        <source>WeCom has a member with this account name already.</source>
        <translation>企业微信里已有这个账号的成员。</translation>
    </message>
    <message>
        <source>WeCom is making this meeting already. Look again in a moment.</source>
        <translation>企业微信正在创建这个会议。请稍后再看。</translation>
    </message>
    <message>
        <source>WeCom knows no member {person} who may see the app. Enter the account name from their WeCom entry.</source>
        <translation>企业微信里没有可使用此应用的成员{person}。请填写其企业微信资料里的账号。</translation>
    </message>
    <message>
        <source>WeCom knows no picture posts. Turn it into an article, or write it for another account.</source>
        <translation>企业微信没有图片消息。请改为文章，或换一个账号写。</translation>
    </message>
    <message>
        <source>WeCom stopped the import, as it would delete too many members. Check the list, then do it in WeCom.</source>
        <translation>导入会删除太多成员，企业微信已中止。请检查名单，再到企业微信里操作。</translation>
    </message>
    <message>
        <source>WeCom takes no more members here: 30,000 are the most.</source>
        <translation>这里的成员已满，最多3万人。</translation>
    </message>
    <message>
        <source>WeCom’s answer would be too large. Ask for one department after another.</source>
        <translation>企业微信的返回内容过大。请逐个部门查询。</translation>
    </message>
    <message>
        <source>What lies at a picture’s address is no picture. Open it in your browser to see what it is.</source>
        <translation>图片地址上的内容不是图片。请在浏览器里打开看看是什么。</translation>
    </message>
    <message>
        <source>What the platform allows in a month is used up. It begins anew with the next month.</source>
        <translation>本月的额度已用完，下个月重新计算。</translation>
    </message>
    <message>
        <source>What the practice platform had kept cannot be read. Move its folder away and try again.</source>
        <translation>练习平台保存的内容无法读取。请移走它的文件夹后重试。</translation>
    </message>
    <message>
        <source>What the practice platform had kept in {path} cannot be read. Move the file away and try again.</source>
        <translation>练习平台存在{path}里的内容无法读取。请移走该文件后重试。</translation>
    </message>
    <message>
        <source>What you wrote could not be saved, so nothing was replaced. See the message, then try again.</source>
        <translation>你写的内容没能保存，因此没有替换任何内容。请看提示，然后重试。</translation>
    </message>
    <message>
        <source>What {name} wrote is kept as it was: there are no times or lines to be changed.</source>
        <translation>{name} 写过的内容按原样保留，没有可修改的时间或内容。</translation>
    </message>
    <message>
        <source>Who created the organisation cannot be deleted.</source>
        <translation>企业创建者不能删除。</translation>
    </message>
    <message>
        <source>Whoever writes needs a name, a time as 07:30, and a line.</source>
        <translation>发送方要有名字、07:30 这样的时间和一行内容。</translation>
    </message>
    <message>
        <source>You said that it was not sent. Its place is free again.</source>
        <translation>你确认没有发出，群发次数已退还。</translation>
    </message>
    <message>
        <source>a draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>个字</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>its time went by</source>
        <translation>已错过时间</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>没有发出</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>待群发</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已群发</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>等待确认</translation>
    </message>
    <message>
        <source>wxdesk is open on this workspace already, or another program uses it. Go on there, or close it and try again.</source>
        <translation>wxdesk已打开此工作区，或另有程序正在使用。请在那个窗口继续，或关闭后重试。</translation>
    </message>
    <message>
        <source>wxdesk stopped while the post was being sent. It asks the platform what came of it.</source>
        <translation>发送时wxdesk退出了，正在向平台查询结果。</translation>
    </message>
    <message>
        <source>wxdesk was stopped before the post was sent, more than an hour ago. Send it again if it is still wanted.</source>
        <translation>一个多小时前，wxdesk在发送前退出了。如仍需要，请再次群发。</translation>
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
        <translation>{address}不是安全的地址。请用https；练习时可用本机地址。</translation>
    </message>
    <message>
        <source>{at} has passed. Choose a time to come.</source>
        <translation>{at}已过，请选以后的时间。</translation>
    </message>
    <message>
        <source>{at} is still to come. Say when it was sent: now or before.</source>
        <translation>{at}还没到。请填实际发出的时间：现在或以前。</translation>
    </message>
    <message>
        <source>{column} and {other} are the same column. Leave one out.</source>
        <translation>{column}与{other}是同一列。请去掉一个。</translation>
    </message>
    <message>
        <source>{count} members could not be reached: {names}. Look at them in the roster.</source>
        <translation>有{count}位成员未能送达：{names}。请在通讯录里查看。</translation>
    </message>
    <message>
        <source>{day}, {time} China time</source>
        <translation>北京时间{day} {time}</translation>
    </message>
    <message>
        <source>{name} cannot be taken in. Drop Markdown, Word (.docx) or web pages (.html) as articles, pictures, or a theme (.css); from anything else copy what you need and paste it.</source>
        <translation>无法导入{name}。可拖入Markdown、Word（.docx）或网页（.html）作为文章，也可拖入图片或主题（.css）；其他内容请复制所需部分再粘贴。</translation>
    </message>
    <message>
        <source>{name} cannot be written. Choose another place.</source>
        <translation>{name}无法写入。请换个位置。</translation>
    </message>
    <message>
        <source>{name} cannot lie in itself or below itself.</source>
        <translation>{name}不能放进自己或自己的下级部门。</translation>
    </message>
    <message>
        <source>{name} cannot send from here. {reason}</source>
        <translation>{name}不能从这里群发。{reason}</translation>
    </message>
    <message>
        <source>{name} comes with wxdesk and cannot be deleted.</source>
        <translation>{name}是wxdesk自带的，不能删除。</translation>
    </message>
    <message>
        <source>{name} does not follow the account yet. Ask them to follow it first.</source>
        <translation>{name}还没有关注账号。请对方先关注。</translation>
    </message>
    <message>
        <source>{name} has a NUL byte in row {row}. Remove it and import again.</source>
        <translation>{name}第{row}行含有NUL字节。请去掉后重新导入。</translation>
    </message>
    <message>
        <source>{name} has a post on its way. Wait until it has arrived, then delete the account.</source>
        <translation>{name}有图文正在发送。等它送达后再删除账号。</translation>
    </message>
    <message>
        <source>{name} has no post left. The next one opens at {opens_at}.</source>
        <translation>{name}的群发次数已用完，{opens_at}恢复。</translation>
    </message>
    <message>
        <source>{name} has posts or members, so its kind cannot change. Add another account instead.</source>
        <translation>{name}已有图文或成员，不能更改类型。请另外添加账号。</translation>
    </message>
    <message>
        <source>{name} has this AppID already. Two entries for one account would count its quota twice.</source>
        <translation>{name}已使用这个AppID。同一账号登记两次，群发次数会重复计算。</translation>
    </message>
    <message>
        <source>{name} is a spreadsheet. Save it as CSV (UTF-8) and import that.</source>
        <translation>{name}是电子表格。请另存为CSV（UTF-8）再导入。</translation>
    </message>
    <message>
        <source>{name} is an SVG drawing, which the platform does not take. Export it as PNG and add that.</source>
        <translation>{name}是SVG绘图，平台不接受。请导出为PNG后再添加。</translation>
    </message>
    <message>
        <source>{name} is an internal account: what its conversation leads to is the same for all of them.</source>
        <translation>{name}是内部账号：所有内部账号的会话入口都相同。</translation>
    </message>
    <message>
        <source>{name} is an internal account: whom it reaches is on its roster. Choose another account.</source>
        <translation>{name}是内部账号：能收到消息的人在通讯录里。请选择其他账号。</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name}是空文件。</translation>
    </message>
    <message>
        <source>{name} is not a picture that can be used. JPEG, PNG, GIF, WebP, HEIC and TIFF can.</source>
        <translation>{name}不是可用的图片。可用JPEG、PNG、GIF、WebP、HEIC和TIFF。</translation>
    </message>
    <message>
        <source>{name} is not text in a known encoding. Save it as CSV (UTF-8).</source>
        <translation>{name}的编码无法识别。请另存为CSV（UTF-8）。</translation>
    </message>
    <message>
        <source>{name} is over {limit} kB, too large for a theme.</source>
        <translation>{name}超过{limit} kB，作为主题太大。</translation>
    </message>
    <message>
        <source>{name} is too large: {megabytes} MB, at most {limit} MB. Split it.</source>
        <translation>{name}过大：{megabytes} MB，上限{limit} MB。请拆分。</translation>
    </message>
    <message>
        <source>{name} writes already and is of this kind. Let the follower hear of that one, or choose another name.</source>
        <translation>已有同类的 {name}。请让粉丝关联到它，或换一个名字。</translation>
    </message>
    <message>
        <source>{path} cannot be read as a Word file. Open it in Word, save it anew as .docx, and take that.</source>
        <translation>{path}无法作为Word文件读取。请用Word打开，重新另存为.docx再用。</translation>
    </message>
    <message>
        <source>{path} cannot be read as a list of words. Save it as plain text in UTF-8, below 1 MB.</source>
        <translation>{path}无法作为词表读取。请另存为UTF-8纯文本，且小于1 MB。</translation>
    </message>
    <message>
        <source>{path} cannot be read. Check its rights.</source>
        <translation>{path}无法读取。请检查权限。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path}无法读取：{reason}。</translation>
    </message>
    <message>
        <source>{path} cannot be written. Choose another folder, or change its rights.</source>
        <translation>{path}无法写入。请换个文件夹，或修改权限。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Choose another place.</source>
        <translation>{path}无法写入：{reason}。请换个位置。</translation>
    </message>
    <message>
        <source>{path} has a NUL byte in line {line}, so it is not plain text. Remove it and open it again.</source>
        <translation>{path}第{line}行含有NUL字节，不是纯文本。请去掉后重新打开。</translation>
    </message>
    <message>
        <source>{path} has {size} characters, and an article at most {limit}. Make several files of it.</source>
        <translation>{path}有{size}个字符，一篇文章最多{limit}个。请拆成几个文件。</translation>
    </message>
    <message>
        <source>{path} has {size} lines, and an article at most {limit}. Make several files of it.</source>
        <translation>{path}有{size}行，一篇文章最多{limit}行。请拆成几个文件。</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose the file in it.</source>
        <translation>{path}是文件夹。请选择其中的文件。</translation>
    </message>
    <message>
        <source>{path} is in no known encoding. Save it as UTF-8 and open it again.</source>
        <translation>{path}的编码无法识别。请另存为UTF-8后重新打开。</translation>
    </message>
    <message>
        <source>{path} is locked with a password. Take it off in Word first.</source>
        <translation>{path}有密码保护。请先在Word里去掉密码。</translation>
    </message>
    <message>
        <source>{path} is not a backup that can be read. Choose another.</source>
        <translation>{path}不是可读的备份。请另选。</translation>
    </message>
    <message>
        <source>{path} is not a file that can be opened.</source>
        <translation>{path}不是可以打开的文件。</translation>
    </message>
    <message>
        <source>{path} is not opened: its text expands itself, as only a harmful file does.</source>
        <translation>没有打开{path}：它的文字会自行膨胀，只有恶意文件才这样。</translation>
    </message>
    <message>
        <source>{path} is not opened: unpacked it would be enormous, as a harmful file is.</source>
        <translation>没有打开{path}：解压后会极其庞大，恶意文件才这样。</translation>
    </message>
    <message>
        <source>{path} is not there.</source>
        <translation>{path}不存在。</translation>
    </message>
    <message>
        <source>{path} is of an old Word. Open it in Word or WPS, save it as .docx, and take that.</source>
        <translation>{path}是旧版Word文件。请用Word或WPS打开，另存为.docx再用。</translation>
    </message>
    <message>
        <source>{path} is too large for an article. Copy the part that you need.</source>
        <translation>{path}作为一篇文章太大。请复制你需要的部分。</translation>
    </message>
    <message>
        <source>{path} is too large for an article. Make several files of it.</source>
        <translation>{path}作为一篇文章太大。请拆成几个文件。</translation>
    </message>
    <message>
        <source>{path} is too large. Make several files of it.</source>
        <translation>{path}太大。请拆成几个文件。</translation>
    </message>
    <message>
        <source>{person} does not follow the account. They have to follow it first, then preview again.</source>
        <translation>{person}没有关注账号。请对方先关注，再发预览。</translation>
    </message>
    <message>
        <source>{person} is on the account’s blacklist, so the platform shows them nothing.</source>
        <translation>{person}在账号的黑名单里，平台不会让其看到任何内容。</translation>
    </message>
    <message>
        <source>{text} is not a possible phone number. Write it with its country code.</source>
        <translation>{text}不是有效的手机号。请连同国家/地区代码填写。</translation>
    </message>
    <message>
        <source>{text} was rounded by a spreadsheet. Save the column as text and import again.</source>
        <translation>{text}被表格软件四舍五入了。请把该列存为文本后重新导入。</translation>
    </message>
    <message>
        <source>“{name}” was changed in the text, so it was not exchanged. Look at the end of the article.</source>
        <translation>文中的“{name}”已被改过，因此没有更换。请看文章末尾。</translation>
    </message>
    <message>
        <source>“{text}” is hard to read in dark mode: its contrast is {ratio}, where {least} is wanted.</source>
        <translation>“{text}”在深色模式下看不清：对比度为{ratio}，至少应为{least}。</translation>
    </message>
    <message>
        <source>“{text}” is hard to read: its contrast is {ratio}, where {least} is wanted.</source>
        <translation>“{text}”看不清：对比度为{ratio}，至少应为{least}。</translation>
    </message>
    <message>
        <source>“{text}” is not a time. Write it like 2026-11-28 18:30.</source>
        <translation>“{text}”不是时间。请写成2026-11-28 18:30这样。</translation>
    </message>
    <message>
        <source>“{text}” is on your list of words to avoid.</source>
        <translation>“{text}”在你的禁用词里。</translation>
    </message>
    <message>
        <source>“{text}” is too far away. A time lies between {first} and {last}.</source>
        <translation>“{text}”太远了。时间须在 {first} 与 {last} 之间。</translation>
    </message>
    <message>
        <source>“{text}” may not stand in an advertisement: {source}.</source>
        <translation>“{text}”不得出现在广告里：{source}。</translation>
    </message>
    <message>
        <source>“{text}” stands in the article, but is not shown to anybody.</source>
        <translation>“{text}”写在文章里，但谁也看不到。</translation>
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
        <translation>正文的显示方式</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Rich</source>
        <translation>富文本</translation>
    </message>
    <message>
        <source>{0} · {1} min</source>
        <translation>{0} · 约{1}分钟</translation>
    </message>
</context>
<context>
    <name>WritingPane</name>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Write here in Markdown, or drop a Markdown file with its pictures.</source>
        <translation>在这里用Markdown写正文，或把Markdown文件连同图片拖进来。</translation>
    </message>
    <message>
        <source>Write here.</source>
        <translation>在这里写正文。</translation>
    </message>
</context>
</TS>
