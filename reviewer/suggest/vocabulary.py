"""Words that events and relations are compared by, as tables."""

from reviewer.text.wordlists import word_set

STOP_WORDS = word_set(
    """
    a an the this that these those and or but nor so yet if of to in on at by for from with without as into over
    under between among about after before during since until while through is are was were be been being am do
    does did done have has had having will would shall should can could may might must not no it its he she they
    them his her their we us our you your i who whom which what when where how why there here also too very more
    most much many some any all both each every other another such than then now just only own same up out off
    again further once said says say told according reported added two sides side one
    """,
)

# English and Chinese words for one thing, so that articles in both languages meet.
BILINGUAL = {
    "热线": "hotline",
    "对话": "dialogue",
    "会谈": "talk",
    "谈判": "talk",
    "会晤": "meet",
    "会见": "meet",
    "会议": "meet",
    "访问": "visit",
    "协议": "agreement",
    "共识": "consensu",
    "合作": "cooper",
    "网络": "cyber",
    "犯罪": "crime",
    "黑客": "hack",
    "安全": "secur",
    "部长": "minist",
    "公安部": "ministry",
    "北京": "beij",
    "华盛顿": "washington",
    "中国": "china",
    "美国": "us",
    "中美": "china",
    "总统": "presid",
    "主席": "presid",
    "机制": "mechan",
    "情报": "intellig",
    "信息": "inform",
    "执法": "enforc",
    "渡轮": "ferry",
    "轮渡": "ferry",
    "港口": "harbor",
    "专线": "line",
    "安全委员会": "council",
    "受伤": "injur",
    "死亡": "dead",
    "遇难": "dead",
    "爆炸": "explos",
    "地震": "earthquak",
    "签署": "sign",
    "宣布": "announc",
    "启动": "launch",
    "建立": "establish",
    "取消": "cancel",
    "推迟": "postpon",
    "举行": "held",
    "军官": "offic",
    "公司": "compan",
    "承诺": "pledge",
    "救援": "rescu",
}

# One spelling for words that two outlets write differently.
SAME_WORDS = {
    "talk": "dialogue",
    "negotiation": "dialogue",
    "dialog": "dialogue",
    "discussion": "dialogue",
    "american": "us",
    "america": "us",
    "usa": "us",
    "u.s": "us",
    "u.s.": "us",
    "chinese": "china",
    "sino": "china",
    "harbour": "harbor",
    "cybercrime": "cyber",
    "cybersecurity": "cyber",
    "cybertheft": "cyber",
    "dead": "die",
    "kill": "die",
    "death": "die",
    "wound": "injur",
    "hurt": "injur",
}

ANTONYMS = (
    ("success", "failur"),
    ("succeed", "fail"),
    ("reach", "fail"),
    ("breakthrough", "hollow"),
    ("concrete", "general"),
    ("increas", "decreas"),
    ("rise", "fall"),
    ("grow", "shrink"),
    ("open", "clos"),
    ("start", "end"),
    ("begin", "end"),
    ("resum", "suspend"),
    ("continu", "suspend"),
    ("agree", "disagree"),
    ("accept", "reject"),
    ("accept", "refus"),
    ("support", "oppos"),
    ("attend", "absent"),
    ("good", "bad"),
    ("strong", "fragile"),
    ("trust", "distrust"),
    ("victim", "attack"),
    ("victim", "origin"),
    ("easy", "difficult"),
    ("progress", "difficult"),
    ("confirm", "deny"),
    ("safe", "danger"),
    ("win", "lose"),
    ("keep", "break"),
    ("more", "fewer"),
    ("more", "less"),
    ("fruitful", "hollow"),
    ("broad", "fail"),
    ("pragmat", "hollow"),
    ("best", "worst"),
)

OUTCOME_WORDS = word_set(
    """
    succeed success fail failur reach breakthrough hollow concrete fruitful result progress collaps agree
    agreement consensu achiev resum suspend sign reject accept
    """,
)
JUDGEMENT_WORDS = word_set(
    """
    good bad best worst strong weak fragile important difficult easy hollow general broad fruitful pragmat
    positive negative optimist worri fear trust biggest sincere frank danger safe serious
    """,
)
ROLE_ACTIONS = frozenset({"chair", "co-chair", "lead", "led", "head", "host", "moderat", "represent", "chief"})
