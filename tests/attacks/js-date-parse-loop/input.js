for (;;) new Date('x'.repeat(1e5))
