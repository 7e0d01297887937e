"""Where people meet Spoorwijzer: the conversation, its engine, its channels and its commands."""
