try { for (;;) {} } finally { for (;;) {} }
