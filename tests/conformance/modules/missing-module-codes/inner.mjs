import './also-none.mjs';
