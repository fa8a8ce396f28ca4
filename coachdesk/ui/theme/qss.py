"""The small style sheet: menus, hints and scroll bars, which no widget of ours draws."""

from coachdesk.ui.theme.fonts import scaled
from coachdesk.ui.theme.tokens import Tokens


def style_sheet(tokens: Tokens, text_size: int) -> str:
    """Rules for one theme; kept few, since each costs at every repaint of every widget."""

    def px(pixels: int) -> str:
        return f"{scaled(pixels, text_size)}px"

    t = tokens
    return f"""
QToolTip {{ background: {t.ink}; color: {t.surface}; border: 1px solid {t.ink}; padding: {px(4)} {px(8)}; }}
QMenuBar {{ background: {t.sidebar}; color: {t.ink2}; border-bottom: 1px solid {t.line}; }}
QMenuBar::item {{ background: transparent; padding: {px(4)} {px(10)}; }}
QMenuBar::item:selected {{ background: {t.accent_soft}; color: {t.ink}; }}
QMenu {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.control}; padding: {px(4)} 0; }}
QMenu::item {{ padding: {px(6)} {px(24)} {px(6)} {px(18)}; }}
QMenu::icon {{ left: {px(8)}; }}
QMenu::item:selected {{ background: {t.accent_soft}; color: {t.ink}; }}
QMenu::item:disabled {{ color: {t.ink3}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: {px(4)} 0; }}
QFrame#OverlayBox {{ background: {t.surface}; border: 1px solid {t.control}; border-radius: {px(10)}; }}
LineEdit, FindField {{ background: transparent; border: 0; padding: 0; }}
QScrollBar:vertical {{ background: transparent; width: {px(12)}; }}
QScrollBar:horizontal {{ background: transparent; height: {px(12)}; }}
QScrollBar::handle {{ background: {t.control}; margin: 3px; border-radius: 3px; }}
QScrollBar::handle:vertical {{ min-height: {px(32)}; }}
QScrollBar::handle:horizontal {{ min-width: {px(32)}; }}
QScrollBar::handle:hover {{ background: {t.ink3}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
"""
