"""The tables of a project file, and the key that says it is one.

Every table of records has a local key, never used twice, and `uid`, the record's UUID. Records name annotators and
outlets by name, as the domain does; the foreign keys make sure that such a one exists and follow a change of name.
`content` is written once and never changed or deleted, so undoing the addition of an article never copies its text.
"""

APPLICATION_ID = 0x52565752
"""`RVWR`, in the file's header (https://www.sqlite.org/pragma.html#pragma_application_id)."""

_KEYS = """
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),"""
_WHO_WHEN = """
    annotator TEXT NOT NULL REFERENCES annotator (name) ON UPDATE CASCADE,
    created TEXT NOT NULL,
    modified TEXT NOT NULL"""

TABLES: tuple[str, ...] = (
    """CREATE TABLE meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE annotator ({_KEYS}
    name TEXT NOT NULL UNIQUE
) STRICT""",
    f"""CREATE TABLE outlet ({_KEYS}
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    reliability TEXT CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F'))
) STRICT""",
    f"""CREATE TABLE tag ({_KEYS}
    name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT""",
    """CREATE TABLE content (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    text TEXT NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    original BLOB,
    packing TEXT NOT NULL CHECK (packing IN ('same', 'zlib')),
    media_type TEXT NOT NULL,
    encoding TEXT NOT NULL,
    CHECK ((packing = 'same') = (original IS NULL))
) STRICT""",
    f"""CREATE TABLE article ({_KEYS}
    content_id INTEGER NOT NULL REFERENCES content (id),
    title TEXT NOT NULL,
    outlet TEXT REFERENCES outlet (name) ON UPDATE CASCADE ON DELETE SET NULL,
    wire_origin TEXT NOT NULL,
    author TEXT NOT NULL,
    published TEXT NOT NULL,
    url TEXT NOT NULL,
    language TEXT NOT NULL,
    translated_from TEXT NOT NULL,
    file_name TEXT NOT NULL,
    note TEXT NOT NULL,
    length INTEGER NOT NULL CHECK (length >= 0),
    furniture TEXT NOT NULL CHECK (json_valid(furniture)),
    provenance TEXT NOT NULL CHECK (json_valid(provenance)),{_WHO_WHEN}
) STRICT""",
    f"""CREATE TABLE reading_state ({_KEYS}
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    annotator TEXT NOT NULL REFERENCES annotator (name) ON UPDATE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('unread', 'reading', 'done')),
    UNIQUE (article_id, annotator)
) STRICT""",
    f"""CREATE TABLE event ({_KEYS}
    title TEXT NOT NULL,
    short_name TEXT NOT NULL,
    type TEXT NOT NULL,
    time TEXT NOT NULL,
    place TEXT NOT NULL,
    participants TEXT NOT NULL CHECK (json_valid(participants)),
    parent_id INTEGER REFERENCES event (id) ON DELETE SET NULL CHECK (parent_id <> id),
    status TEXT NOT NULL CHECK (status IN ('planned', 'happened', 'cancelled')),
    note TEXT NOT NULL,{_WHO_WHEN}
) STRICT""",
    f"""CREATE TABLE point ({_KEYS}
    title TEXT NOT NULL,
    event_id INTEGER REFERENCES event (id) ON DELETE SET NULL,{_WHO_WHEN}
) STRICT""",
    f"""CREATE TABLE claim ({_KEYS}
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    statement TEXT NOT NULL,
    attribution TEXT NOT NULL CHECK (json_valid(attribution)),
    modality TEXT NOT NULL CHECK (modality IN ('asserted', 'planned', 'possible', 'conditional')),
    polarity TEXT NOT NULL CHECK (polarity IN ('affirmed', 'negated')),
    stated TEXT NOT NULL CHECK (json_valid(stated)),
    credibility INTEGER CHECK (credibility BETWEEN 1 AND 6),
    point_id INTEGER REFERENCES point (id) ON DELETE SET NULL,
    note TEXT NOT NULL,{_WHO_WHEN}
) STRICT""",
    f"""CREATE TABLE mention ({_KEYS}
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    claim_id INTEGER REFERENCES claim (id) ON DELETE CASCADE,
    event_id INTEGER REFERENCES event (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    CHECK ((claim_id IS NULL) <> (event_id IS NULL))
) STRICT""",
    """CREATE TABLE anchor (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    stop INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    UNIQUE (mention_id, position),
    CHECK (stop > start)
) STRICT""",
    f"""CREATE TABLE event_link ({_KEYS}
    claim_id INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('reports', 'predicts', 'denies', 'background')),{_WHO_WHEN},
    UNIQUE (claim_id, event_id)
) STRICT""",
    f"""CREATE TABLE relation ({_KEYS}
    type TEXT NOT NULL CHECK (type IN ('contradicts', 'corroborates', 'updates')),
    a_id INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    b_id INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    kind TEXT CHECK (kind IN (
        'date', 'number', 'place', 'person', 'role', 'outcome', 'negation', 'judgement', 'wording')),
    reason TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'confirmed', 'explained', 'resolved', 'dismissed')),
    explained TEXT CHECK (explained IN (
        'different event', 'different time', 'different thing measured', 'wording or translation')),
    prevails TEXT CHECK (prevails IN ('a', 'b')),
    note TEXT NOT NULL,{_WHO_WHEN},
    CHECK (a_id <> b_id),
    CHECK (explained IS NULL OR status = 'explained'),
    CHECK (prevails IS NULL OR status = 'resolved')
) STRICT""",
    """CREATE TABLE claim_tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    claim_id INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    UNIQUE (claim_id, tag_id)
) STRICT""",
    """CREATE TABLE relation_tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    relation_id INTEGER NOT NULL REFERENCES relation (id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    UNIQUE (relation_id, tag_id)
) STRICT""",
    # What is not suggested again.
    f"""CREATE TABLE dismissal ({_KEYS}
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    stop INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,{_WHO_WHEN},
    CHECK (stop > start)
) STRICT""",
    # What was done: see journal.py.
    """CREATE TABLE action (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,
    subject TEXT NOT NULL,
    annotator TEXT NOT NULL,
    at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT""",
    """CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    action INTEGER NOT NULL REFERENCES action (number),
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    at TEXT NOT NULL
) STRICT""",
    """CREATE TABLE open_step (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    step INTEGER NOT NULL
) STRICT""",
    """CREATE TABLE change (
    seq INTEGER PRIMARY KEY,
    step INTEGER NOT NULL REFERENCES step (id),
    tbl TEXT NOT NULL,
    row INTEGER NOT NULL,
    op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
    image TEXT,
    CHECK ((op = 'insert') = (image IS NULL))
) STRICT""",
    # What lists are ordered by, kept by triggers: see kept.py.
    """CREATE TABLE event_size (
    event_id INTEGER PRIMARY KEY,
    claims INTEGER NOT NULL
) STRICT""",
    """CREATE TABLE relation_place (
    relation_id INTEGER PRIMARY KEY,
    event_id INTEGER
) STRICT""",
    """CREATE VIRTUAL TABLE search USING fts5 (
    title, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
)""",
    # What is typed over lists and stands in no text: small, where `search` is as large as all texts.
    """CREATE VIRTUAL TABLE named USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
)""",
)

# A large action writes the index in few pieces, and merges of pieces wait until there are more of them: measured, an
# action of 10,000 rows takes half as long; a search reads some pieces more.
SETTINGS: tuple[str, ...] = (
    "INSERT INTO search (search, rank) VALUES ('automerge', 8)",
    "INSERT INTO search (search, rank) VALUES ('hashsize', 8388608)",
)

INDEXES: tuple[str, ...] = (
    "CREATE INDEX article_content ON article (content_id)",
    "CREATE INDEX article_outlet ON article (outlet)",
    "CREATE INDEX article_published ON article (published NOT GLOB '[0-9]*', published, id)",
    "CREATE INDEX article_latest ON article (published NOT GLOB '[0-9]*', published DESC, id DESC)",
    """CREATE INDEX article_by_outlet ON article (
    outlet IS NULL, outlet COLLATE NOCASE, published NOT GLOB '[0-9]*', published, id)""",
    """CREATE INDEX article_by_outlet_back ON article (
    outlet IS NULL, outlet COLLATE NOCASE DESC, published NOT GLOB '[0-9]*', published DESC, id DESC)""",
    "CREATE INDEX article_by_title ON article (title COLLATE NOCASE, id)",
    "CREATE INDEX article_annotator ON article (annotator)",
    "CREATE INDEX reading_annotator ON reading_state (annotator, state, article_id)",
    "CREATE INDEX event_time ON event (time NOT GLOB '[0-9]*', time, id)",
    "CREATE INDEX event_by_claims ON event_size (claims)",
    "CREATE INDEX event_by_title ON event (title COLLATE NOCASE, id)",
    "CREATE INDEX event_parent ON event (parent_id) WHERE parent_id IS NOT NULL",
    "CREATE INDEX event_annotator ON event (annotator)",
    "CREATE INDEX point_event ON point (event_id) WHERE event_id IS NOT NULL",
    "CREATE INDEX point_annotator ON point (annotator)",
    "CREATE INDEX claim_place ON claim (article_id, start, id)",
    "CREATE INDEX claim_point ON claim (point_id) WHERE point_id IS NOT NULL",
    "CREATE INDEX claim_unattributed ON claim (article_id, start) WHERE attribution = '[]'",
    "CREATE INDEX claim_annotator ON claim (annotator)",
    "CREATE UNIQUE INDEX mention_of_claim ON mention (claim_id, position) WHERE claim_id IS NOT NULL",
    "CREATE UNIQUE INDEX mention_of_event ON mention (event_id, position) WHERE event_id IS NOT NULL",
    "CREATE INDEX mention_article ON mention (article_id)",
    "CREATE INDEX link_event ON event_link (event_id, claim_id)",
    "CREATE INDEX link_annotator ON event_link (annotator)",
    # A contradicts B and B contradicts A are one relation; A updates B and B updates A are two.
    """CREATE UNIQUE INDEX relation_ends ON relation (
    type, iif(type = 'updates', a_id, min(a_id, b_id)), iif(type = 'updates', b_id, max(a_id, b_id)))""",
    "CREATE INDEX relation_a ON relation (a_id)",
    "CREATE INDEX relation_b ON relation (b_id)",
    "CREATE INDEX relation_sort ON relation (type, status, kind)",
    "CREATE INDEX relation_open_a ON relation (a_id, b_id) WHERE type = 'contradicts' AND status = 'open'",
    "CREATE INDEX relation_open_b ON relation (b_id, a_id) WHERE type = 'contradicts' AND status = 'open'",
    "CREATE INDEX relation_under_event ON relation_place (event_id)",
    "CREATE INDEX relation_annotator ON relation (annotator)",
    "CREATE INDEX claim_tag_tag ON claim_tag (tag_id, claim_id)",
    "CREATE INDEX relation_tag_tag ON relation_tag (tag_id, relation_id)",
    "CREATE INDEX dismissal_place ON dismissal (article_id, start)",
    "CREATE INDEX dismissal_annotator ON dismissal (annotator)",
    "CREATE INDEX action_state ON action (state, number)",
    "CREATE INDEX step_action ON step (action)",
    "CREATE INDEX change_step ON change (step)",
)

JOURNALLED: tuple[str, ...] = (
    "annotator",
    "outlet",
    "tag",
    "article",
    "reading_state",
    "event",
    "point",
    "claim",
    "mention",
    "anchor",
    "event_link",
    "relation",
    "claim_tag",
    "relation_tag",
    "dismissal",
)
"""Tables whose rows are written in actions only, and can be undone; parents before children."""
