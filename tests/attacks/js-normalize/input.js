'\uFDFA'.repeat(2e6).normalize('NFKD').length
