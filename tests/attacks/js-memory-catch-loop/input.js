for (;;) { try { const k = []; for (;;) k.push('x'.repeat(1 << 16) + Math.random()) } catch (e) {} }
