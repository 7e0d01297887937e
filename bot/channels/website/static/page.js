// The page's chat element goes in, a running chat comes out; a file of its own because inline script is forbidden.
import { mount } from './chat.js';

mount(document.getElementById('chat'), { api: '' });
