// node:mock_timers
