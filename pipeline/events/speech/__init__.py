"""Events that are made of words: what officials demand, blame, threaten, refuse, praise and promise when they speak.

The way in are the article's quotes: who speaks, with what cue, to whom and in which words is taken from them. Events
that verbs tell ("urged", "condemned") are coded in ``coding``.
"""

from pipeline.events.speech.speech_drafts import SpeechActs, is_act_in_words
from pipeline.events.speech.speech_sides import may_open_statement

__all__ = ["SpeechActs", "is_act_in_words", "may_open_statement"]
