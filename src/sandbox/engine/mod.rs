//! QuickJS with its event loop and Node-shaped modules.
