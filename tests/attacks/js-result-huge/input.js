export default Array.from({ length: 3e5 }, (_, i) => 'x'.repeat(100) + i)
