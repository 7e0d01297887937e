"""How conversations go: the sentences of the assistant itself, the general intents and the rules."""
