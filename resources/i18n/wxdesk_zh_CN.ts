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
    <name>AddAccountButton</name>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
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
        <source>Body</source>
        <translation>正文</translation>
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
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Write here in Markdown, or drop a Markdown file with its pictures.</source>
        <translation>在这里用Markdown写正文，或把Markdown文件连同图片拖进来。</translation>
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
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭提示</translation>
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
        <source>%n links are no web addresses: left out</source>
        <translation>
            <numerusform>%n个链接不是网址：将被去掉</numerusform>
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
        <source>%n pictures will be converted</source>
        <translation>
            <numerusform>%n张图片将转换格式</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wide tables: check on the phone</source>
        <translation>
            <numerusform>%n个表格偏宽：请在手机上看看</numerusform>
        </translation>
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
        <source>Cover picture is gone: choose another</source>
        <translation>封面图已不在：请另选一张</translation>
    </message>
    <message>
        <source>Digest is {0} too long</source>
        <translation>摘要超长（+{0}）</translation>
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
        <source>{0} is over 10 MB</source>
        <translation>{0}超过10 MB</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Before you send</source>
        <translation>群发前检查</translation>
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
        <source>Markdown files</source>
        <translation>Markdown文件</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Schedule cancelled: it is a draft again, its slot is free</source>
        <translation>已取消定时：退回草稿，群发次数已退还</translation>
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
        <source>Retry</source>
        <translation>重试</translation>
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
        <source>No cover</source>
        <translation>不用封面</translation>
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
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n字</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>插入图片</translation>
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
        <source>First</source>
        <translation>第一列</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
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
        <source>Quote</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>第二列</translation>
    </message>
    <message>
        <source>Smaller heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>{0} · {1} min</source>
        <translation>{0} · 约{1}分钟</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>It has left the desk already</source>
        <translation>已经发出，不能再改</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Put into drafts box</source>
        <translation>存入草稿箱</translation>
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
        <source>Send again</source>
        <translation>再次群发</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即群发</translation>
    </message>
    <message>
        <source>Show the phone</source>
        <translation>显示手机</translation>
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
    <name>MainWindow</name>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>新建图文消息</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
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
        <source>Search or jump to…</source>
        <translation>搜索或跳转…</translation>
    </message>
    <message>
        <source>Where to jump</source>
        <translation>跳转到哪里</translation>
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
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>微信</translation>
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
        <source>Internal: only verified members see this</source>
        <translation>内部消息：仅已验证成员可见</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
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
        <source>Nothing has arrived yet</source>
        <translation>还没有收到消息</translation>
    </message>
    <message>
        <source>Often read</source>
        <translation>常读的订阅号</translation>
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
        <source>Service accounts</source>
        <translation>服务号</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>订阅号消息</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
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
        <source>new posts</source>
        <translation>有新消息</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>the post being written</source>
        <translation>正在写的图文</translation>
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
        <source>{0} unread</source>
        <translation>{0}条未读</translation>
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
        <source>2020+ ranked folder</source>
        <translation>订阅号乱序（2020年起）</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Add an account: its first follower comes with it, and here you see their phone.</source>
        <translation>添加账号后会自带第一位粉丝，在这里就能看到对方的手机。</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>请选择一个有写入权限的文件夹。</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>重新选择</translation>
    </message>
    <message>
        <source>Choose what they follow…</source>
        <translation>选择关注的账号…</translation>
    </message>
    <message>
        <source>Classic chat list</source>
        <translation>经典聊天列表</translation>
    </message>
    <message>
        <source>Dark phone</source>
        <translation>深色手机</translation>
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
        <source>Lock screen</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>Next send</source>
        <translation>下一次群发</translation>
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
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
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
        <source>Saved {0}.</source>
        <translation>已保存{0}。</translation>
    </message>
    <message>
        <source>Service accounts folded</source>
        <translation>服务号折叠</translation>
    </message>
    <message>
        <source>The desk knows the headlines of its posts, not their text.</source>
        <translation>工作台只知道它的标题，没有正文。</translation>
    </message>
    <message>
        <source>{0} could not be written.</source>
        <translation>{0}无法写入。</translation>
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
        <source>Cancel schedule</source>
        <translation>取消定时</translation>
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
        <source>It holds its place in the quota. To change it, cancel the schedule first.</source>
        <translation>已占用1次群发。要修改，请先取消定时。</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>没有发出</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>已经发出</translation>
    </message>
    <message>
        <source>Its slot is free again.</source>
        <translation>群发次数已退还。</translation>
    </message>
    <message>
        <source>Its time went by</source>
        <translation>已错过时间</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>新建图文消息</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>没有发出</translation>
    </message>
    <message>
        <source>Nothing could send it at its time.</source>
        <translation>到点时未能发出。</translation>
    </message>
    <message>
        <source>Nothing is sent twice by itself. Look at the account on the platform, then say what you saw.</source>
        <translation>wxdesk不会自动重发。请到平台查看，再告诉这里结果。</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>正在准备…</translation>
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
        <source>Sent {0} China time</source>
        <translation>北京时间{0}已群发</translation>
    </message>
    <message>
        <source>The platform did not answer: it may or may not have been sent</source>
        <translation>平台没有回应：可能已发出，也可能没有</translation>
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
        <source>Looking for a slot…</source>
        <translation>正在查看次数…</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>定时群发</translation>
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
        <source>Everybody who follows {0} gets it in the chat list, with a push.</source>
        <translation>关注{0}的所有人都会在聊天列表收到，并有推送。</translation>
    </message>
    <message>
        <source>It lies in the Subscriptions folder of everybody who follows {0}; there is no push.</source>
        <translation>它会出现在{0}所有粉丝的“订阅号消息”里，没有推送。</translation>
    </message>
    <message>
        <source>It uses no quota.</source>
        <translation>不占群发次数。</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即群发</translation>
    </message>
    <message>
        <source>Send now?</source>
        <translation>立即群发？</translation>
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
        <source>This uses the last of {0} posts {1}.</source>
        <translation>{1}共{0}次群发，这是最后1次。</translation>
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
    <name>Themes</name>
    <message>
        <source>Harbour · teal</source>
        <translation>港湾 · 青绿</translation>
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
    <name>Timeline</name>
    <message>
        <source>Time of the day</source>
        <translation>时刻</translation>
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
    <name>UnsureDialog</name>
    <message>
        <source>It was not sent</source>
        <translation>没有发出</translation>
    </message>
    <message>
        <source>Its slot becomes free and it can be sent again. If it did arrive, followers would get it twice.</source>
        <translation>群发次数会退还，可以再次发送。如果其实已送达，粉丝会收到两次。</translation>
    </message>
    <message>
        <source>Sure that it was not sent?</source>
        <translation>确定没有发出吗？</translation>
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
    <name>Words</name>
    <message>
        <source>A WeChat ID has 6 to 20 letters, digits, - or _ and starts with a letter.</source>
        <translation>微信号为6至20位字母、数字、-或_，以字母开头。</translation>
    </message>
    <message>
        <source>A backup was put back, and wxdesk cannot know what was sent since. Look on the platform first.</source>
        <translation>已恢复备份，wxdesk无法得知此后发过什么。请先到平台查看。</translation>
    </message>
    <message>
        <source>A cover is not among the pictures. Choose another.</source>
        <translation>有封面不在图片中，请另选。</translation>
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
        <source>A link was left out because it is not a web address: {text}.</source>
        <translation>已去掉一个不是网址的链接：{text}。</translation>
    </message>
    <message>
        <source>A picture cannot be read. Add it again.</source>
        <translation>有图片无法读取，请重新添加。</translation>
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
        <source>A post holds up to 6 or up to 8 articles.</source>
        <translation>一次群发的文章上限只能是6篇或8篇。</translation>
    </message>
    <message>
        <source>A post holds up to {limit} articles. Take some out.</source>
        <translation>一次群发最多{limit}篇文章，请移除几篇。</translation>
    </message>
    <message>
        <source>A quotation mark is not closed. Close it and import again.</source>
        <translation>有引号没有闭合。请补上后重新导入。</translation>
    </message>
    <message>
        <source>A service account needs a business licence (or its equivalent). Enter its number first.</source>
        <translation>服务号需要营业执照（或同等证件），请先填写证照号码。</translation>
    </message>
    <message>
        <source>A table with {text} columns is wide for a phone.</source>
        <translation>{text}列的表格在手机上偏宽。</translation>
    </message>
    <message>
        <source>A title is too long. Shorten it.</source>
        <translation>有标题过长，请缩短。</translation>
    </message>
    <message>
        <source>Accept the terms for sending posts on the platform first.</source>
        <translation>请先在平台同意群发相关协议。</translation>
    </message>
    <message>
        <source>An app of the practice platform is a kind with AppID and secret; kinds are {kinds}.</source>
        <translation>练习平台的应用由类型、AppID和密钥组成；类型有：{kinds}。</translation>
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
        <source>Another post took that place a moment ago. Look at what is left and try again.</source>
        <translation>这一次数刚被另一条图文占用。请看看剩余次数再试。</translation>
    </message>
    <message>
        <source>Article {article} is not ready. {reason}</source>
        <translation>第{article}篇还没准备好。{reason}</translation>
    </message>
    <message>
        <source>Enterprise accounts cannot do that.</source>
        <translation>企业微信不能这样做。</translation>
    </message>
    <message>
        <source>HTML that the platform does not take was left out: {text}.</source>
        <translation>已去掉平台不接受的HTML：{text}。</translation>
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
        <source>It needs a merchant number of WeChat Pay. Apply for one first.</source>
        <translation>需要微信支付商户号，请先申请。</translation>
    </message>
    <message>
        <source>It needs verification, which individuals cannot have.</source>
        <translation>需要认证，而个人主体不能认证。</translation>
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
        <source>Lists or quotes lie too deep in each other. Flatten them.</source>
        <translation>列表或引用嵌套太深，请减少层级。</translation>
    </message>
    <message>
        <source>Long lines of code are wrapped.</source>
        <translation>过长的代码行会自动换行。</translation>
    </message>
    <message>
        <source>No keychain was found, so the secret cannot be kept safely. Start one, such as GNOME Keyring, and try again; or use the command line with --passphrase-file.</source>
        <translation>没有找到钥匙串，无法安全保存密钥。请启动GNOME Keyring等钥匙串后重试，或在命令行使用--passphrase-file。</translation>
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
        <source>Only service accounts, and subscription accounts of government and media, may do that.</source>
        <translation>仅服务号及政府、媒体的订阅号可以这样做。</translation>
    </message>
    <message>
        <source>Only verified service accounts may do that.</source>
        <translation>只有已认证的服务号才能这样做。</translation>
    </message>
    <message>
        <source>Port {port} is taken by another program. Close that, or choose another port.</source>
        <translation>端口{port}被其他程序占用。请关闭该程序，或换个端口。</translation>
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
        <source>That account is not in this workspace any more.</source>
        <translation>这个账号已不在本工作区。</translation>
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
        <source>That is not the passphrase of this workspace. Try again.</source>
        <translation>口令不对，请重试。</translation>
    </message>
    <message>
        <source>That member is not on the roster any more.</source>
        <translation>这名成员已不在通讯录里。</translation>
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
        <source>The account needs a name.</source>
        <translation>请填写账号名称。</translation>
    </message>
    <message>
        <source>The account’s administrator must confirm this in WeChat. It goes on once they have.</source>
        <translation>需要账号管理员在微信里确认，确认后自动继续。</translation>
    </message>
    <message>
        <source>The account’s administrator refused this computer’s address. Ask them to allow it.</source>
        <translation>账号管理员拒绝了本机IP。请联系管理员允许。</translation>
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
        <source>The connection broke while the platform was answering. wxdesk will ask what came of it.</source>
        <translation>平台回应时连接中断。wxdesk会去查询结果。</translation>
    </message>
    <message>
        <source>The cover is missing. Choose a picture.</source>
        <translation>缺少封面，请选择图片。</translation>
    </message>
    <message>
        <source>The cover {name} is not among the pictures. Choose another.</source>
        <translation>封面{name}不在图片中，请另选。</translation>
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
        <source>The first row must name the columns. It reads: {found}.</source>
        <translation>首行必须是列名，现在是：{found}。</translation>
    </message>
    <message>
        <source>The kept AppSecret cannot be read any more. Enter it again.</source>
        <translation>已存的AppSecret读不出来了，请重新填写。</translation>
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
        <source>The phone number is missing.</source>
        <translation>缺少手机号。</translation>
    </message>
    <message>
        <source>The picture is too large; the platform takes 10 MB. Make it smaller and add it again.</source>
        <translation>图片过大，平台最多接受10 MB。请缩小后重新添加。</translation>
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
        <source>The platform could not read what wxdesk sent. Please report this.</source>
        <translation>平台读不懂wxdesk发送的内容。请反馈这个问题。</translation>
    </message>
    <message>
        <source>The platform did not answer in time. wxdesk will ask what came of it.</source>
        <translation>平台没有及时回应。wxdesk会去查询结果。</translation>
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
        <source>The platform does not know a picture any more. Send again; it is uploaded anew.</source>
        <translation>平台上有图片已失效。请再次群发，图片会重新上传。</translation>
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
        <source>The platform has blocked or limited this account. Log in there to see why.</source>
        <translation>平台封禁或限制了该账号。请登录平台查看原因。</translation>
    </message>
    <message>
        <source>The platform has not confirmed that the post was sent. Look there before you send again.</source>
        <translation>平台尚未确认已发出。再次群发前请先到平台查看。</translation>
    </message>
    <message>
        <source>The platform is busy. wxdesk tries again in a few seconds.</source>
        <translation>平台繁忙，几秒后自动重试。</translation>
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
        <source>The platform says that the posts of this period are used up, perhaps sent from elsewhere.</source>
        <translation>平台显示本期群发次数已用完，可能从别处发过。</translation>
    </message>
    <message>
        <source>The platform took the post but did not send it. Its place is free again.</source>
        <translation>平台收下了图文但没有发出，群发次数已退还。</translation>
    </message>
    <message>
        <source>The platform wants a minute between two tries. wxdesk waits and asks.</source>
        <translation>平台要求两次尝试间隔一分钟。wxdesk会等一会儿再查询。</translation>
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
        <source>The status is none of active, not verified, invited and left.</source>
        <translation>状态不是已激活、未验证、已邀请、已离职之一。</translation>
    </message>
    <message>
        <source>The system’s keychain is locked. Unlock it and try again.</source>
        <translation>系统钥匙串已锁定。请解锁后重试。</translation>
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
        <source>The title is missing.</source>
        <translation>缺少标题。</translation>
    </message>
    <message>
        <source>The title is too long; the platform takes {limit} {unit}.</source>
        <translation>标题过长，平台最多接受{limit}{unit}。</translation>
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
        <source>There is already a department called {name} beside it.</source>
        <translation>同级已有名为{name}的部门。</translation>
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
        <source>There is no column {column}. The file has: {known}.</source>
        <translation>没有{column}这一列。文件里有：{known}。</translation>
    </message>
    <message>
        <source>There is no field {field}. Known are: {known}.</source>
        <translation>没有{field}这个字段。可用的有：{known}。</translation>
    </message>
    <message>
        <source>There is no theme of that name. The usual one is used.</source>
        <translation>没有这个主题，已改用默认主题。</translation>
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
        <source>This account cannot send from here. See what it may do on the Desk.</source>
        <translation>这个账号不能从这里群发。可在工作台查看它能做什么。</translation>
    </message>
    <message>
        <source>This account may not have comments. Nothing was sent.</source>
        <translation>该账号不能开启留言，没有发出。</translation>
    </message>
    <message>
        <source>This computer’s address waits for the account’s administrator. Ask them to allow it on the platform.</source>
        <translation>本机IP正等待账号管理员确认。请管理员在平台上允许。</translation>
    </message>
    <message>
        <source>This post already holds its place in the quota.</source>
        <translation>这条图文已占用群发次数。</translation>
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
        <source>What the practice platform had kept cannot be read. Move its folder away and try again.</source>
        <translation>练习平台保存的内容无法读取。请移走它的文件夹后重试。</translation>
    </message>
    <message>
        <source>What the practice platform had kept in {path} cannot be read. Move the file away and try again.</source>
        <translation>练习平台存在{path}里的内容无法读取。请移走该文件后重试。</translation>
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
        <source>{address} is not a safe address. Use https, or this computer’s own address for practice.</source>
        <translation>{address}不是安全的地址。请用https；练习时可用本机地址。</translation>
    </message>
    <message>
        <source>{at} has passed. Choose a time to come.</source>
        <translation>{at}已过，请选以后的时间。</translation>
    </message>
    <message>
        <source>{column} and {other} are the same column. Leave one out.</source>
        <translation>{column}与{other}是同一列。请去掉一个。</translation>
    </message>
    <message>
        <source>{day}, {time} China time</source>
        <translation>北京时间{day} {time}</translation>
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
        <source>{name} is empty.</source>
        <translation>{name}是空文件。</translation>
    </message>
    <message>
        <source>{name} is not a picture that can be used. JPEG, PNG, GIF and WebP can.</source>
        <translation>{name}不是可用的图片。支持JPEG、PNG、GIF和WebP。</translation>
    </message>
    <message>
        <source>{name} is not text in a known encoding. Save it as CSV (UTF-8).</source>
        <translation>{name}的编码无法识别。请另存为CSV（UTF-8）。</translation>
    </message>
    <message>
        <source>{name} is too large: {megabytes} MB, at most {limit} MB. Split it.</source>
        <translation>{name}过大：{megabytes} MB，上限{limit} MB。请拆分。</translation>
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
        <source>{path} is a folder. Choose the Markdown file in it.</source>
        <translation>{path}是文件夹。请选择其中的Markdown文件。</translation>
    </message>
    <message>
        <source>{path} is in no known encoding. Save it as UTF-8 and open it again.</source>
        <translation>{path}的编码无法识别。请另存为UTF-8后重新打开。</translation>
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
        <source>{path} is not there.</source>
        <translation>{path}不存在。</translation>
    </message>
    <message>
        <source>{path} is too large for an article. Make several files of it.</source>
        <translation>{path}作为一篇文章太大。请拆成几个文件。</translation>
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
        <source>“{text}” is not a time. Write it like 2026-11-28 18:30.</source>
        <translation>“{text}”不是时间。请写成2026-11-28 18:30这样。</translation>
    </message>
</context>
</TS>
