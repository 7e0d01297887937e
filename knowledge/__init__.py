"""What Spoorwijzer knows: facts, trees, dated amounts, sources and terms as files, and the small code that reads them."""
