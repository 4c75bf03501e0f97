async function f() { try { for (;;); } catch (e) {} finally { return f() } }
f()
