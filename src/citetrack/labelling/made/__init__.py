"""Citations with known labels, made: printed in many styles, in five languages, damaged as the world damages them.

Two ways lead to a citation. Styles of the Citation Style Language are rewritten so that each rendering element prints a
private-use character first (``style``, ``marks``), and pandoc prints works in them, once with and once without marks
(``pandoc``). Or a writer's habits and a template give a note as people write it (``habits``, ``facts``, ``hand``). The
works are real, or made up from pools of real facts (``works``, ``pools``, ``invent``); what befalls a citation
afterwards is a list of functions (``damage``).
"""

from citetrack.labelling.made.corpus import make

__all__ = ["make"]
