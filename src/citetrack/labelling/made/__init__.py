"""Citations with known labels, made: printed in many styles, in five languages, damaged as the world damages them."""
