"""What a learned model says of a verb that no trigger names: the type of event that it tells of, or none.

Belongs here: features, their learned weights, the proposals. Does not: whether the event happened, who takes part, and
whether it is public, which are asked of a proposal as of any trigger.
"""

from pipeline.events.proposals.proposed import Proposal, proposals

__all__ = ["Proposal", "proposals"]
