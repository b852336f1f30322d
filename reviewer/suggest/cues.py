"""The words that give a claim's reporting, modality and polarity away, as tables.

English lists hold the forms as they stand in news text; Chinese lists hold whole words.
"""

from reviewer.text.wordlists import word_set

# Verbs that may be followed by a bare clause: "Shi said the talks would …".
BARE_SAYING = ("said", "says", "say", "told", "tells", "insisted", "insists", "claimed", "claims", "thinks", "thought")

# Verbs that report only with "that", a colon or a quotation behind them, or at the end of the sentence.
SAYING = (
    *("added", "adds", "announced", "announces", "argued", "argues", "asserted", "assured", "acknowledged", "admitted"),
    *("believe", "believed", "believes", "charged", "commented", "complained", "concluded", "conceded", "confirmed"),
    *("confirms", "contended", "declared", "denied", "denies", "disclosed", "emphasised", "emphasized", "emphasises"),
    *(
        "emphasizes",
        "estimated",
        "estimates",
        "explained",
        "hope",
        "hoped",
        "hopes",
        "indicated",
        "informed",
        "maintained",
    ),
    *("mentioned", "noted", "notes", "observed", "pointed out", "points out", "predicted", "predicts", "recalled"),
    *("remarked", "repeated", "replied", "reported", "reports", "revealed", "reiterated", "reaffirmed", "reminded"),
    *("stated", "states", "stressed", "stresses", "suggested", "testified", "underlined", "underscored", "urged"),
    *("vowed", "warned", "warns", "wrote", "writes", "tweeted", "expects that", "expected that", "made clear"),
)

# What stands between a saying verb and what is said: whom it was told to, and in what.
HEARERS = (
    *("the press", "the media", "reporters", "journalists", "investors", "lawmakers", "parliament", "congress", "him"),
    *("her", "them", "us", "me", "a news conference", "a press conference", "a briefing", "the court", "the public"),
    *("this page", "this paper", "this newspaper", "this website", "this reporter", "this correspondent"),
    *("this agency", "this magazine", "this station", "this programme", "the paper", "the newspaper"),
)

OUTLET_ALIASES = {
    "xinhua news agency": "Xinhua",
    "the xinhua news agency": "Xinhua",
    "state-run xinhua news agency": "Xinhua",
    "official xinhua news agency": "Xinhua",
    "reuters news agency": "Reuters",
    "the associated press": "Associated Press",
    "china central television": "CCTV",
    "agence france-presse": "AFP",
}

PRONOUNS = frozenset({"he", "she", "they", "it", "him", "her", "them", "他", "她", "他们", "她们"})

# Words that belong to an office, a body or a role and never to a person's own name.
ROLE_WORDS = word_set(
    """
    president premier minister ministers secretary deputy vice assistant chairman chairwoman chair chief head
    director general ambassador envoy commissioner inspector counsel counsellor councilor councillor senator
    congressman governor gov mayor spokesman spokeswoman spokesperson official officials officer officers
    professor prof dr mr mrs ms sir judge justice attorney lawyer expert analyst analysts researcher scholar
    scholars economist executive executives founder ceo leader leaders king queen prince princess chancellor
    colonel captain admiral sergeant pilot doctor engineer firm company companies agency ministry department
    bureau office council committee commission government administration university institute college school
    court police army navy foreign public security homeland state national federal defence defense interior
    finance treasury trade commerce information industry central bank union party congress parliament senate
    house news press media newspaper daily times post journal television association organisation organization
    group team delegation representative representatives member members former acting senior top new old first
    second third international affairs relations special advisor adviser harbour harbor port authority coast
    guard transport sea board service services centre center
    manager coach sheriff superintendent lieutenant detective prosecutor archbishop pope pastor rev sen rep sgt lt capt
    works harbours ports energy health education labour labor culture environment agriculture
    """,
)

ORGANISATION_WORDS = word_set(
    """
    agency ministry department bureau office council committee commission government administration university
    institute college school court police army navy bank union party congress parliament senate news press media
    newspaper daily times post journal television association organisation organization group company
    corporation telegraph guardian gazette herald ledger courier pacific board service authority
    """,
)

PLACE_WORDS = word_set(
    """
    china chinese us u.s u.s. usa america american americans united states washington beijing britain british uk
    london europe european eu russia russian moscow japan japanese tokyo korea korean seoul germany german
    berlin france french paris india indian delhi australia australian canberra canada canadian ottawa sino-us
    sino-u.s. hong kong taiwan taipei shanghai orlando iran iranian israel israeli ukraine ukrainian kyiv kiev
    brussels geneva asia asian africa african
    """,
)

CALENDAR_WORDS = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    """,
)

# Capital letters only because they begin a sentence.
SENTENCE_STARTERS = word_set(
    """
    the a an this that these those he she they it we i you his her their its our my in on at by for from to of
    with without during after before when while although though because since as if unless but and or so yet
    meanwhile however besides both all some most many much each every no not neither nor one two just even also
    then there here what who which where how why according despite last next more less other another still now
    today yesterday tomorrow
    """,
)

# Modality, each as regular-expression alternatives tried on the main clause.
CONDITIONAL = (
    r"(?<!even )(?<!as )(?<!asked )(?<!know )(?<!wonder )(?<!wondered )(?<!see )\bif\b",
    r"\bunless\b",
    r"\bprovided that\b",
    r"\bas long as\b",
    r"\bon condition that\b",
    r"\bin the event (?:of|that)\b",
    r"^\W*without\b[^,]*,.*\b(?:will|would|cannot|can't)\b",
    r"\bwould have (?:been|\w+ed)\b",
    "如果",
    "假如",
    "倘若",
    "除非",
    "只要",
    "一旦",
)
POSSIBLE = (
    r"\b(?:may|might|could(?! not))\b(?! \d)",
    r"\b(?:perhaps|maybe|possibly|probably|likely|unlikely|allegedly|apparently)\b",
    r"\b(?:appears?|appeared|seems?|seemed) to\b",
    r"\b(?:hopes?|hoped|wish(?:es|ed)?)\b(?! to be)",
    "可能",
    "或许",
    "也许",
    "或将",
    "希望",
    "有望",
)
PLANNED = (
    r"\b(?:will|shall|would|won't|wouldn't)\b",
    r"(?:'|’)ll\b",
    r"\bplan(?:s|ned|ning)? (?:to|on)\b",
    r"\b(?:is|are|was|were) (?:expected|scheduled|set|due|slated|planned|planning|preparing|going|about|supposed) to\b",
    r"\b(?:is|are|was|were) to(?: \w+ly)? (?!the\b|a\b|an\b|be\b(?! \w+(?:ed|en|ld|de|t|n)\b))\w+",
    r"\b(?:expected|scheduled|slated) (?:to|for)\b",
    r"\b(?:aims?|aimed|intends?|intended|promis(?:es|ed)|pledg(?:es|ed)|vow(?:s|ed)) to\b",
    "将",
    "计划",
    "打算",
    "预计",
    "即将",
    "拟于",
    "定于",
)
NEGATED = (
    r"\b(?:not|never|neither|nor|nobody|nothing|none|cannot)\b",
    r"n['’]t\b",
    r"\bno\b(?! (?:doubt|less|fewer|later|more than|\d))",
    r"\b(?:den(?:y|ies|ied)|refus(?:es|ed)|fail(?:s|ed)) (?:to|that|any|having)\b",
    r"\bden(?:ied|ies)\b",
    r"\b(?:unable to|far from|stopped short of|lack(?:s|ed)?)\b",
    "没有",
    "没能",
    "否认",
    "并非",
    "从未",
    "尚未",
    "绝不",
    "未能",
    r"不(?!仅|断|久|少|同|但|过|只|止|论|管|得不)",
    r"未(?!来)",
)

# What ends the main clause: behind these words a negation or a "would" belongs to something else.
CLAUSE_ENDS = (
    *(" who ", " which ", " whose ", " where ", " whom ", " that ", " though ", " although ", " because ", " whereas "),
    *(" while ", " after ", " before ", " since ", " so that ", " to ensure ", " to make sure ", " in order to "),
    *(
        ", something ",
        ", as ",
        ", saying ",
        ", adding ",
        " even though ",
        " despite ",
        " when ",
        " until ",
        "虽然",
        "因为",
    ),
)

# Behind these the words after "that" are what the claim is about.
BINDING_VERBS = (
    *(
        "agreed",
        "agree",
        "agrees",
        "pledged",
        "promised",
        "assured",
        "decided",
        "vowed",
        "committed",
        "ensure",
        "believed",
    ),
    *("confirmed", "hope", "hopes", "hoped", "expected", "shows", "show", "showed", "means", "found"),
)

LEADING_SUBORDINATES = (
    *(
        "although",
        "though",
        "while",
        "as",
        "because",
        "since",
        "after",
        "before",
        "when",
        "during",
        "despite",
        "besides",
    ),
    *("following", "given", "once"),
)

CHINESE_SAYING = (
    *(
        "表示",
        "指出",
        "强调",
        "认为",
        "宣布",
        "透露",
        "介绍说",
        "介绍",
        "告诉记者",
        "回应称",
        "回应说",
        "否认",
        "重申",
        "坦言",
    ),
    *("补充说", "补充道", "警告", "报道称", "报道说", "报道", "称", "说", "通报"),
)
CHINESE_TITLES = (
    *(
        "发言人",
        "部长",
        "副部长",
        "主席",
        "总统",
        "总理",
        "副总理",
        "外长",
        "国务委员",
        "大使",
        "教授",
        "专家",
        "市长",
        "省长",
        "主任",
    ),
    *(
        "局长",
        "署长",
        "专员",
        "船长",
        "秘书长",
        "书记",
        "委员",
        "研究员",
        "分析师",
        "总裁",
        "创始人",
        "经理",
        "院长",
        "先生",
        "女士",
    ),
    *("记者", "官员", "代表", "校长", "司长", "港务长", "督察"),
)

# The hundred or so commonest; a Chinese name begins with one of them.
SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金"
    "石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤习温傅栗耿华洪秦章俞柳",
)
