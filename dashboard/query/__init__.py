"""What an address asks for: page query, scenario, language."""
