// International host names: domainToASCII, domainToUnicode and URL.
import { domainToASCII, domainToUnicode } from 'node:url';
for (const d of ['español.com', '中文.com', 'münchen.de', 'EXAMPLE.com', 'xn--iñvalid.com', '', 'a b', 'xn--mnchen-3ya.de', '1.2.3.4', '☃.net']) console.log(JSON.stringify(d), domainToASCII(d), domainToUnicode(d));
console.log(new URL('http://münchen.de/').hostname, new URL('http://EXAMPLE.COM./').hostname, new URL('http://ex%41mple.com').hostname, new URL('http://192.168.257').hostname, new URL('http://[2001:DB8::0:1]/').hostname, new URL('http://ＧＯ.com').hostname);
