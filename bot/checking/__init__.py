"""What maintainers look at: every fault in what people wrote, what reads badly or goes unused, and a diagram of each tree."""
