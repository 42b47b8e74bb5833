"""Words of invented texts for the tests of grammar: parsed as the pipeline does, or with a tree given by hand.

What a rule asks of a tree is tested on a tree given by hand, since the parser may read the same words otherwise.
"""

from spacy.tokens import Doc

from pipeline.language import Tokens, Word, article_tokens, tokens
from pipeline.language.labels import POS_OF_TAG
from pipeline.language.parse import Paragraph, model, paragraphs
from tests.invented import article


def parsed(body: str) -> list[Tokens]:
    """The paragraphs of a body as the parser reads them."""
    return article_tokens(*next(iter(paragraphs([article(body)]))))


def tree(rows: str) -> Tokens:
    """A paragraph of one sentence, tokens apart by " | ": "word tag dependency head", the head by its word or index.

    The head of the root is its own. A word that stands twice is its first one.
    """
    cells = [row.split() for row in rows.split(" | ")]
    words = [cell[0] for cell in cells]
    heads = [int(cell[3]) if cell[3].isdigit() else words.index(cell[3]) for cell in cells]
    doc = Doc(
        model().vocab,
        words=words,
        tags=[cell[1] for cell in cells],
        pos=["AUX" if cell[2] in ("aux", "auxpass") else POS_OF_TAG[cell[1]] for cell in cells],
        deps=[cell[2] for cell in cells],
        heads=heads,
    )
    return tokens(Paragraph("body", 0, doc), doc.text)


def word(paragraph: Tokens, text: str) -> Word:
    """The first word of a paragraph that is written so."""
    return next(own for own in paragraph if own.text == text)
