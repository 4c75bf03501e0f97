// Evaluation order with top-level await in imported modules.
import './top-level-order/one.mjs';
import { two } from './top-level-order/two.mjs';
import './top-level-order/three.mjs';
console.log('main', two);
