function f() { return f.apply(this, arguments) }
f()
