// A static import of a missing module ends the program before its body: exit code 1.
console.log('never');
import { x } from './missing-module/none.mjs';
console.log(x);
