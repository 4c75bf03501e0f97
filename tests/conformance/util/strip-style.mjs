// stripVTControlCharacters and styleText.
import { stripVTControlCharacters as strip, styleText, inspect } from 'node:util';
console.log(strip('\u001b[31mred\u001b[39m plain \u001b[1;4mbold\u001b[0m'), strip('none'), JSON.stringify(strip('\u001b]8;;http://x\u0007link\u001b]8;;\u0007')), strip(inspect({ a: 1, b: 'x' }, { colors: true })), JSON.stringify(strip('\u001b[2K\u001b[1Gline')));
const raw = (...args) => JSON.stringify(styleText(...args));
console.log(raw('red', 'x', { validateStream: false }), raw(['bold', 'underline'], 'x', { validateStream: false }), raw('bgBlue', '', { validateStream: false }), raw('gray', 'a\nb', { validateStream: false }), raw('red', `a ${styleText('blue', 'b', { validateStream: false })} c`, { validateStream: false }), raw('none', 'x', { validateStream: false }));
for (const act of [() => styleText('nocolor', 'x'), () => styleText('red', 5), () => styleText(5, 'x'), () => styleText(['red', 'nope'], 'x'), () => styleText('red'), () => strip(5)]) { try { console.log(act()); } catch (err) { console.log(err.name, err.code); } }
console.log(styleText('red', 'no colour when NO_COLOR is set'));
