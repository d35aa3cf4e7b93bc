import { msg } from "../core/i18n/message.ts";

/** What the page is, in a sentence. */
export const introduction = msg`Answer the questions and download the scripts, /etc files and Compose files for your own ZooKeeper, Mesos and Marathon. Everything happens on this page; nothing is sent anywhere.`;
