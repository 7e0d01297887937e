"""What a person meant: text goes in; a topic, a value or a warning sign comes out."""
