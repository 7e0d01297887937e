"""TEMPORARY placeholder until the author of this file writes it."""
def route(ranking):
    return "answer" if ranking and ranking[0][1] > 0.5 else ("suggest" if ranking and ranking[0][1] > 0.2 else "out_of_scope")
