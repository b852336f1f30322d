"""The keys that random hands know, and the sizes they give the window."""

MOTIONS = (
    *("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"),
    *("Ctrl+Left", "Ctrl+Right", "Ctrl+Home", "Ctrl+End", "Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"),
    *("Ctrl+Shift+Left", "Ctrl+Shift+Right", "Shift+PgDown", "Shift+End", "Ctrl+A"),
)
DEEDS = (
    *("C", "S", "S", "E", "X", "V", "U", "A", "D", "F", "R", "T", "J", "J", "K", "N", "G"),
    *("Alt+Shift+Left", "Alt+Shift+Right", "Return", "Escape", "F2", "Del", "Ctrl+C", "Ctrl+Shift+C", "Ctrl+D"),
)
ANSWERS = ("1", "2", "3", "Tab", "Return", "Return", "Escape", "Down", "Up", "h", "a", "r", "Space", "Backspace")
WINDOW_KEYS = (
    *("Ctrl+1", "Ctrl+2", "Ctrl+3", "F6", "Shift+F6", "F7", "F8", "F9", "Ctrl+H", "Alt+Left", "Alt+Right"),
    *("Ctrl+F", "F3", "Shift+F3", "Ctrl++", "Ctrl+-", "Ctrl+0", "Ctrl+Shift+F"),
)
SIZES = ((1440, 900), (1280, 800), (1920, 1080), (1000, 700), (760, 480), (1600, 500))
