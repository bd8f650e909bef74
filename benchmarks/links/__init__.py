"""How promotion is told from harmless links: composed messages, and the points learnt from them."""
