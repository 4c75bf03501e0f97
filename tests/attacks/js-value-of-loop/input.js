+{ valueOf() { for (;;); } }
