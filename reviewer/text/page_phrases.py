"""What pages say and articles do not; each entry is a pattern for a whole line, in any capitals."""

import re
from collections.abc import Iterable


def _any_of(listed: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(listed), re.IGNORECASE)


PHRASES = _any_of(
    (
        # advertising
        r"advertisements?|adverts?|ads?|sponsored(?: content)?|paid post|广告",
        r"story continues below.*|continue reading.{0,60}|article continues.{0,40}",
        # other articles
        r"read(?: also| more| next)?\s?:.+|(?:see|read) (?:also|more)(?: about| on|:).{0,120}",
        r"(?:read|see|show|load|view) more|(?:next|previous)(?: article| post| story)?|上一篇.{0,80}|下一篇.{0,80}",
        # sharing and joining
        r"like us on .+|follow (?:us|@\w+)(?: on .+)?|find us on .+|join (?:us on|the conversation).{0,60}",
        r"share(?: (?:this|on|via|article|story)\b.{0,60})?|tweet(?: this)?|save(?: (?:this )?(?:article|story))?",
        r"e-?mail(?: this.{0,40})?|print(?: this.{0,40})?|copy link|分享(?:到|至).{0,20}|分享|扫一扫.{0,30}|打印|收藏",
        r"comments?(?: ?\(\d+\))?|\d+ comments?|leave a (?:comment|reply)|评论(?:\s?[(（]?\d*[)）]?)",
        r"(?:log|sign) ?in(?: to .{0,40}| or .{0,40})?|sign up (?:for|to|now|here|today).{0,100}|register(?: now)?",
        r"登录|注册",
        r"subscribe(?: (?:to|now|for|here|today).{0,80})?|newsletters?|get (?:our|the) .{0,40}\bapp",
        r"click (?:here|on|to)\b.{0,80}|download (?:our|the) .{0,40}\bapp\b.{0,20}",
        r"关注.{0,12}(?:公众号|微信|微博|我们)|点击(?:查看|进入|阅读|展开|关注|下载|图片).{0,16}",
        # length, trust and player controls
        r"reading time\s?:?.{0,20}|\d+[ -]min(?:ute)?s?(?: read)|estimated read.{0,30}|why you can trust .{1,60}",
        r"listen to (?:this )?(?:article|story).{0,20}|select voice|choose your listening speed",
        r"get through articles .{0,20}",
        r"play|pause|mute|unmute|fullscreen|autoplay|\d(?:\.\d+)?x|\d{2,4} ?wpm|loading\.*",
        # the frame of the site
        r"skip to (?:main )?content|menu|search|about us|contact us|back to top|top|home|首页",
        r"返回(?:首页|顶部|列表|上页)",
        r"(?:©|\(c\)|copyright (?:©|\(c\)|\d{4})).{0,160}|all rights reserved.{0,80}|版权(?:所有|声明|归).{0,80}",
        r"terms (?:of (?:use|service)|and conditions).{0,40}|privacy (?:policy|notice).{0,40}",
        r"cookie (?:policy|settings|notice)",
        # what is known of the article
        r"(?:tags?|filed under|topics?|categor(?:y|ies))\s?:.{0,120}|posted (?:in|by) .{0,60}",
        r"(?:first |last )?(?:published|updated|modified|posted|publication date)(?: (?:on|at|in))?\s?[:：(（].{4,60}",
        r"(?:this (?:story|article) )?(?:was )?originally (?:published|appeared).{0,80}",
        r"(?:[a-z ]{2,30})?[(（]发表于[)）].{0,40}|(?:发表于|发布于|发布时间)\s?\d.{0,40}|字体.{0,20}",
        r"(?:来源|作者|编辑|责任编辑|责编|记者|发布时间|时间|字号|编审)\s?[:：].{0,60}",
    )
)

RELATED = _any_of(
    (
        r"(?:related|recommended|similar)(?: (?:articles?|stor(?:y|ies)|news|posts?|topics?|links?|coverage|reading))?",
        r"more (?:from|in|on|stories|news|coverage|top stories)\b.{0,40}",
        r"most (?:read|popular|viewed|shared|commented)\b.{0,30}",
        r"(?:trending|popular|editors?['’]?s? picks?|top stories|latest news|recent posts)(?: (?:now|stories|posts))?",
        r"don['’]t miss|in case you missed it|you (?:may|might) (?:also )?(?:like|be interested in).{0,20}",
        r"also (?:read|see)",
        r"(?:what to )?read next|from (?:around )?the web|promoted (?:stories|links)",
        r"(?:相关|延伸|推荐|热门|热点|更多|最新|精彩)(?:文章|新闻|阅读|报道|推荐|链接|内容|资讯|专题)?",
    )
)

_SHARED_TO = (
    "facebook|twitter|x|linkedin|whatsapp|wechat|weibo|e-?mail|print|copy(?: link)?|pinterest|reddit|telegram|share|"
    r"tumblr|flipboard|instagram|youtube|rss|line|messenger|微信|微博|qq空间|豆瓣|\+1|google\+?|stumbleupon|digg|like"
)
SHARE_NAMES = re.compile(rf"(?:(?:{_SHARED_TO})(?:[\s|,·•/]+|\Z))+", re.IGNORECASE)

_PICTURE = "(?:file )?(?:photo|image|picture|photograph|illustration|pic|video|graphic)s?"
CREDIT = re.compile(
    rf"\s*[(\[（【|]?\s*(?:\b{_PICTURE}(?: credits?| by| courtesy(?: of)?)?|\bcredits?|\bimage source|"
    r"图片来源|图源|图|摄影)\s?[:：/]\s?[^.。:：\n]{2,70}[)\]）】]?\s*$",
    re.IGNORECASE,
)
CREDIT_ONLY = re.compile(
    r"[(\[（].{0,40}(?:摄|photo by|via getty|getty images|afp|reuters|新华社)[^)\]）]{0,30}[)\]）]"
    r"|.{0,40}(?:/getty images|getty images|/afp|/reuters|via ap|ap photo/.{2,30})",
    re.IGNORECASE,
)

CAPTION_LABEL = re.compile(r"(?:photo|picture|image)(?: caption)?\s?[:：]|图片说明\s?[:：]|图为", re.IGNORECASE)
PATH = re.compile(r"[^>»›|]{1,30}(?:\s?[>»›]\s?[^>»›|]{1,40}){1,6}")
CRUMBS = re.compile(
    rf"{PATH.pattern}|[^>»›|/]{{1,30}}(?:\s[|/]\s[^>»›|/]{{1,30}}){{2,6}}"
    r"|[\w& ]{2,20}(?:\s[·•]\s[\w& ]{2,20}){1,3}"
)
JOINED_NAMES = re.compile(r"[A-Z][a-z]+(?:&?[A-Z][a-z]+){1,4}")
SECTION = _any_of(
    (
        r"(?:(?:us|uk|eu|asia|china|world|local|national|latest|breaking) ?)?(?:news|politics|business|sports?)",
        r"opinion|tech(?:nology)?|world|economy|science|health|culture|lifestyle|entertainment|diplomacy|china|asia",
        r"us|uk|markets?",
        r"新闻|国际|国内|时政|财经|社会|体育|科技|军事|评论",
    )
)
BULLET = re.compile(r"\A\s*(?:[-–—•·*▪►○●◦‣]|\d{1,2}[.)、])\s*")
TERMINAL = re.compile(r"[.!?…。！？][\"'”’»)\]）」』]*\Z|[:：;；]\Z")
