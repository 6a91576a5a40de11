/// <reference path="../../../node_modules/@types/node-16/index.d.ts" />
