"""The words by which lines of news pages are known, by what they tell there: ``seeds/reference/en/page_words.csv``.

How they stand in a line is not decided here. Whole phrases with the role of their line are in ``page_phrases.csv``.
"""

from typing import Literal

from pipeline.reference import listed

PageSense = Literal[
    "acronym_of_place",  # stays in capitals in a dateline: "UAE"
    "after_own_name",  # "Example Newsletters"
    "agency_noun",  # "Example News Agency"
    "article_noun",  # "contributed to this report"
    "author_noun",  # stands where "by" stands: "Text Ann Lee", in scripts that are not Latin
    "before_agency",  # "with inputs from AFP"
    "before_by",  # "written by"
    "before_by_in_credits",  # "published by": below an article also of a house
    "before_by_of_desk",  # "edited by": names no author of a page, but may stand in a field of authors
    "before_name_to_follow",  # "Subscribe to Example"
    "before_own_app",  # "Download the Example app"
    "before_own_name",  # "More from Example"
    "before_own_policy",  # "See the Example Privacy Policy"
    "before_side",  # "second left"
    "bio_noun",  # "is a reporter in Oslo"
    "bio_verb",  # "Ann Lee covers …"
    "by",
    "byline_alone",  # a line above the one with the names: "Author"
    "byline_label",  # "Text: Ann Lee"
    "caption_opening",  # "Above: …"
    "company_form",  # what stands behind an owner's name
    "desk_work",  # "Editing by …"
    "domain_ending",  # "example.com"
    "foreign_host",  # a network, shop or service that pages link to and that is no page's own
    "house_noun",  # "Example is your source for news"
    "end_mark",  # what agencies write behind the last sentence: "Enditem"
    "label",  # words of menus; a name is not made of them alone and does not end with one
    "label_that_ends_names",  # but for these: "Example News"
    "leads_aside",  # phrases that lead to one other story, below which the article goes on
    "no_author",  # what exports write for nobody
    "not_in_bare_names",  # hints that a line of words with capitals is no writer, where "by" does not say so
    "not_in_names",  # no person is called so
    "picture",
    "picture_agency",  # those that sell pictures
    "picture_credit",  # opens a bracket at the end of a caption: "(Photo: …)"
    "picture_label",  # opens a credit line: "Photo: …"
    "pictured_in_brackets",  # "Ann Lee (left)"
    "press",  # in names of papers and stations
    "question_to_reader",  # "Have you seen …?"
    "request_to_reader",  # "Email Ann Lee at …"
    "rights_notice",  # in what stands below texts: "All rights reserved", "reprinted with permission"
    "side_of_picture",
    "signing_house",  # ends the house in a sign-off: "Ann Lee, Example Radio."
    "stamp",  # a line with one tells when, and sums nothing up
    "unit_of_age",  # "3 hours ago"
]


def page_words(sense: PageSense) -> frozenset[str]:
    """The words of a sense as they are written in the list; most patterns made of them take any capitals."""
    return listed("page_words", sense)
