import type { Catalogue } from "./message.ts";

/** 繁體中文, as operators in Taiwan write it. Rows are sorted by the English text; `npm run check` prints those that are missing. */
export const zhTW: Catalogue = {
  "  ↑ ↓ move, Enter takes it, Esc goes back": "  ↑ ↓ 移動，Enter 選取，Esc 返回",
  "--emit takes {0}.": "--emit 可用的值：{0}。",
  "--format takes {0}.": "--format 可用的值：{0}。",
  "--role takes {0}.": "--role 可用的值：{0}。",
  "--set takes PATH=VALUE, such as --set ports.marathon=8081.":
    "--set 的寫法是 PATH=VALUE，例如 --set ports.marathon=8081。",
  "--set {0}: {1}": "--set {0}：{1}",
  ".deb files that you put into artifacts/supplied/": "由您放進 artifacts/supplied/ 的 .deb 檔案",
  "/v2/events took its place": "已由 /v2/events 取代",
  "0, or 2 and more": "0，或是 2 以上",
  "1 address": "1 個位址",
  "1 agent": "1 個 agent",
  "1 failure": "1 台故障",
  "1 host": "1 台主機",
  "1 line changed": "1 行有變動",
  "1 master": "1 台 master",
  "1 problem to solve; what you see is the last cluster without one.":
    "還有 1 個問題；下面顯示的是上一個沒有問題的叢集。",
  "1 problem; nothing was written.": "有 1 個問題；沒有寫入任何檔案。",
  "1, 3, 5 or 7 hosts: ZooKeeper, mesos-master and Marathon run on each. The place in the list is its myid.":
    "1、3、5 或 7 台主機：每台都執行 ZooKeeper、mesos-master 與 Marathon。在清單中的順序就是它的 myid。",
  "A Mesos cluster, ready to run": "可以直接安裝的 Mesos 叢集",
  "A known repository has its own layout. Remove layout.":
    "已知的套件庫有自己的 layout。請移除 layout。",
  'A one-line source such as "deb https://mirror.example.com/mesos bookworm main".':
    '單行的 apt 來源，例如 "deb https://mirror.example.com/mesos bookworm main"。',
  "A page is for one host or for one role: leave out --node or --role.":
    "一頁只能針對一台主機或一種角色：請拿掉 --node 或 --role。",
  'A range stands in quotes: "master-[1-3]=10.0.0.[11-13]".':
    '範圍要放在引號裡："master-[1-3]=10.0.0.[11-13]"。',
  "A repository this tool knows.": "本工具認得的套件庫。",
  "A suite that ends in / takes no component, any other suite needs one.":
    "以 / 結尾的 suite 不帶 component，其他的 suite 則需要一個。",
  "ARM, 64 bits; no image of Marathon is known for it": "ARM，64 位元；沒有已知的 Marathon 映像檔",
  "AVENTER's packages have no JNI, which Marathon outside its image needs to load libmesos.":
    "AVENTER 的套件沒有 JNI，而 Marathon 不用映像檔執行時，需要 JNI 才能載入 libmesos。",
  "AVENTER's repository has ClusterD, the maintained fork of Mesos. Packages of your own may bring Marathon too.":
    "AVENTER 的套件庫提供 ClusterD，也就是仍在維護的 Mesos 分支。自己的套件還可以包含 Marathon。",
  "Add masters at the end of the list and never reorder it: the place in the list is the myid of ZooKeeper.":
    "新的 master 加在清單最後，不要改變順序：在清單中的位置就是 ZooKeeper 的 myid。",
  "Addresses of this host": "這台主機的位址",
  Advanced: "進階",
  "Advanced settings": "進階設定",
  "Agent {0}": "Agent {0}",
  Agents: "agent 主機",
  "Agents run the tasks: as many as your work needs. More can be added later.":
    "agent 負責執行工作：數量依您的工作量而定，之後還可以增加。",
  "All hosts have the same one; the distribution's own ZooKeeper is used.":
    "所有主機都相同；ZooKeeper 使用發行版自己的。",
  "All masters are installed together, then the agents: deploy.sh does it in that order. verify.sh says whether the cluster is whole, and what is missing where.":
    "先一起安裝所有 master，再安裝 agent：deploy.sh 會照這個順序進行。verify.sh 會說明叢集是否完整，以及哪裡缺了什麼。",
  "All masters first, at about the same time; then the agents.":
    "先裝所有 master，時間盡量相近；再裝 agent。",
  "An agent's attributes and resources may only grow. After any other change it must begin anew.":
    "agent 的屬性與資源只能增加。其他任何改變之後，它都必須重新開始。",
  "An even number survives no more failures than the odd one below it, and the replicated log of Mesos never initialises with it.":
    "偶數能容許的故障數並不比少一台的奇數多，而且 Mesos 的 replicated log 永遠無法以偶數完成初始化。",
  "An even number survives no more than the odd one below it, and Mesos' replicated log never initialises with it.":
    "偶數能容許的故障數並不比少一台的奇數多，而且 Mesos 的 replicated log 永遠無法以偶數完成初始化。",
  "An offline bundle is filled on a connected machine, carried to the site, and installs without a network.":
    "離線部署包先在有網路的機器上備齊，再帶到現場，不需要網路就能安裝。",
  "And {0} more: {1}. The page of one host: {2}.": "另外還有 {0} 台：{1}。單一主機的頁面：{2}。",
  "Answer the questions and take the scripts, /etc files and Compose files of your own ZooKeeper, Mesos and Marathon. Everything happens in this page: nothing is sent anywhere.":
    "回答問題，就能取得您自己的 ZooKeeper、Mesos 與 Marathon 的腳本、/etc 檔案與 Compose 檔案。一切都在這個網頁裡完成：什麼都不會傳送出去。",
  Answers: "答案",
  "Answers come from a file or from a token: leave out --spec or --from.":
    "答案只能來自檔案或 token 其中之一：請拿掉 --spec 或 --from。",
  "Any real flag of the programs that is not derived.": "各程式真正的旗標，推導而來的除外。",
  "Apache's old git host was given up in 2018": "Apache 的舊 git 主機已在 2018 年停用",
  "Ask in plain lines, for screen readers and dumb terminals; also ACCESSIBLE=1 and TERM=dumb.":
    "以純文字逐行詢問，適用於螢幕報讀軟體與簡易終端機；也可用 ACCESSIBLE=1 與 TERM=dumb。",
  "Attributes of the agents": "agent 的屬性",
  "Attributes that frameworks can select by, such as { rack: r1 }.":
    "供 framework 挑選 agent 的屬性，例如 { rack: r1 }。",
  "Back to the list": "回到清單",
  Build: "編譯",
  "Build Mesos once": "編譯 Mesos（只需一次）",
  Bundle: "部署包",
  "Cancelled; nothing was written.": "已取消；沒有寫入任何檔案。",
  "Cannot read {0}: {1}": "無法讀取 {0}：{1}",
  "Cannot write to standard output: {0}": "無法寫到標準輸出：{0}",
  "Cannot write {0}: {1}": "無法寫入 {0}：{1}",
  "Change an answer": "修改答案",
  "Choose an offline bundle. It holds a list of all that the hosts need, with checksums, and the scripts that fetch it on a connected machine of the same system, check it and carry it. Installation then asks no network.":
    "請選擇離線部署包。它列出主機需要的一切與檢查碼，並附上腳本：在連網的機器上取得、檢查、搬運。之後的安裝不需要網路。",
  "Close each quote and bracket, and indent what stands within it.":
    "請讓每個引號與括號都成對，並將其中的內容縮排。",
  "Close each quote and bracket, and write a blank after each colon and each dash.":
    "請讓每個引號與括號都成對，並在每個冒號與每個短橫線之後加一個空格。",
  Cluster: "叢集",
  "Cluster name": "叢集名稱",
  "Cluster name: 1 to 63 of a-z, 0-9 and -, no - at either end.":
    "叢集名稱：1 到 63 個 a-z、0-9 與 -，頭尾不可以是 -。",
  "Cluster {0}": "叢集 {0}",
  "ClusterD (AVENTER's packages)": "ClusterD（AVENTER 的套件）",
  "ClusterD from AVENTER's repository: Debian 12, Ubuntu 22.04 and 24.04":
    "AVENTER 套件庫的 ClusterD：Debian 12、Ubuntu 22.04 與 24.04",
  "Commands: {0}.": "可用的指令：{0}。",
  Configuration: "設定",
  "Container {0}": "容器 {0}",
  Containerizer: "containerizer",
  "Containerizer docker works on cgroup v2 hosts and with Docker 26 and later only since ClusterD 0.5.0. {0}":
    "containerizer docker 要到 ClusterD 0.5.0 以後，才能在 cgroup v2 的主機上、搭配 Docker 26 以上的版本運作。{0}",
  Copied: "已複製",
  Copy: "複製",
  "Copy command": "複製指令",
  "Copy file": "複製檔案",
  "Copy link to these answers": "複製這些答案的連結",
  "Copy {0} and {1} from {2} to every host.": "請把 {2} 中的 {0} 與 {1} 複製到每台主機。",
  "Copying is not allowed here: select the text and copy it": "這裡不允許複製：請選取文字再複製",
  "Default: {0}": "預設：{0}",
  'Did you mean "{0}"?': "是不是要寫「{0}」？",
  "Did you mean {0}?": "是不是要寫 {0}？",
  Docker: "Docker",
  "Docker Engine with the Compose plugin, version 2, is yours to install. Both must answer.":
    "Docker Engine 與第 2 版的 Compose plugin 請自行安裝，兩者都要有回應。",
  "Docker and Marathon's image": "Docker 與 Marathon 的映像檔",
  "Docker images.": "Docker 映像檔。",
  Done: "完成",
  Download: "下載",
  "Download {0}.zip": "下載 {0}.zip",
  "Dropped, since it does not apply any more: {0}.": "已捨棄不再適用的答案：{0}。",
  "Empty: leave it unset.": "留空：不設定。",
  "Ended on": "終止日期",
  "Enter takes what is shown, Esc goes back, Ctrl-C stops and keeps your answers.":
    "Enter 採用顯示的值，Esc 返回上一題，Ctrl-C 停止並保留您的答案。",
  "Everything here has a default that works.": "這裡的每一項都有可用的預設值。",
  "Exit code:": "結束代碼：",
  "Fields for --set:": "可用 --set 設定的欄位：",
  "Fields of one set, and entries of one list, begin in the same column; a text with a colon and a blank in it stands in quotes.":
    "同一組欄位、同一個清單的項目都從同一欄位置開始；含有冒號加空格的文字要放在引號裡。",
  File: "檔案",
  "File {0}": "檔案 {0}",
  Files: "檔案",
  "Files in {0}": "{0} 中的檔案",
  "Find a host": "尋找主機",
  "Fingerprint of the repository's key": "套件庫金鑰的指紋",
  "Fingerprint of the signing key: 40 hexadecimal digits in capitals.":
    "簽署金鑰的指紋：40 個大寫的十六進位數字。",
  "First app": "第一個 app",
  "Flags of Marathon": "Marathon 的旗標",
  "Flags of Marathon by their real names, without dashes.":
    "Marathon 的旗標，用原本的名稱，不加前面的 --。",
  "Flags of ZooKeeper (zoo.cfg) by their real names, without dashes.":
    "ZooKeeper（zoo.cfg）的選項，用原本的名稱，不加前面的 --。",
  "Flags of mesos-agent": "mesos-agent 的旗標",
  "Flags of mesos-agent by their real names, without dashes.":
    "mesos-agent 的旗標，用原本的名稱，不加前面的 --。",
  "Flags of mesos-master": "mesos-master 的旗標",
  "Flags of mesos-master by their real names, without dashes.":
    "mesos-master 的旗標，用原本的名稱，不加前面的 --。",
  "Flags of the programs": "各程式的旗標",
  "Format of docs: markdown (the default) or html.": "docs 的格式：markdown（預設）或 html。",
  "From now on the services start with Docker.": "從此服務會隨 Docker 一起啟動。",
  "From now on the services start with the host.": "從此服務會隨主機一起啟動。",
  "Generate the bundle": "產生部署包",
  Generator: "產生器",
  "Git repository": "Git 儲存庫",
  "Git repository to clone, without a password in it.":
    "要 clone 的 Git 儲存庫，其中不可以有密碼。",
  "Go on to the review": "繼續，檢視結果",
  "Go on with the questions where Ctrl-C stopped them; with --yes take the defaults instead.":
    "從 Ctrl-C 停止的地方繼續回答；加上 --yes 則其餘採用預設值。",
  Guide: "指南",
  "HOSTS is a count (3) on one Docker machine, else names with addresses, comma-separated, or @FILE: a hosts file, or CSV of names and addresses.":
    "HOSTS 在單一台 Docker 機器上是數量（3），否則是以逗號分隔的名稱加位址，或 @FILE：hosts 檔，或名稱與位址的 CSV 檔。",
  "Have the key that signs the repository in the folder where you work, as {0}. It is taken only with the fingerprint {1}.":
    "請把簽署套件庫的金鑰放在工作資料夾中，檔名為 {0}。只有指紋是 {1} 才會採用。",
  "Have the packages of Mesos, and what they need that {0} does not have, in the folder where you work.":
    "請把 Mesos 的套件，以及它們需要而 {0} 沒有的套件，放在工作資料夾中。",
  "Have {0} and {1}, which the build left in {2}, in the folder where you work.":
    "請把編譯後留在 {2} 的 {0} 與 {1} 放在工作資料夾中。",
  "Have {0} in the folder where you work: no download host of Marathon is left.":
    "請把 {0} 放在工作資料夾中：Marathon 的下載站都已不在。",
  "Have {0}, {1} (a JRE 8) and {2} in the folder where you work: no download host of Marathon is left, and this system has no Java 8.":
    "請把 {0}、{1}（JRE 8）與 {2} 放在工作資料夾中：Marathon 的下載站都已不在，而這個系統沒有 Java 8。",
  "Holes found in them since then are not mended upstream: keep the ports inside your own network.":
    "此後發現的漏洞上游不再修補：請把這些連接埠限制在自己的網路內。",
  Host: "主機",
  "Host name (RFC 1123), or a range such as node-[1-3].example.com.":
    "主機名稱（RFC 1123），或是範圍，例如 node-[1-3].example.com。",
  Hosts: "主機",
  "Hosts that are master and agent": "同時是 master 與 agent 的主機",
  "Hosts without internet": "主機沒有網際網路",
  How: "說明",
  "How deploy.sh and Ansible reach the hosts.": "deploy.sh 與 Ansible 連到主機的方式。",
  "How many masters": "master 要幾台",
  "How the programs get onto the hosts: docker, apt or source.":
    "程式如何裝到主機上：docker、apt 或 source。",
  "How the programs get onto the machines. Apache Mesos was retired in 2025 and Marathon's support ended in 2021, whatever you choose.":
    "程式如何裝到機器上。無論選哪一種：Apache Mesos 已在 2025 年除役，Marathon 的支援已在 2021 年結束。",
  "IPv4 address, or a range such as 10.0.0.[11-13].": "IPv4 位址，或是範圍，例如 10.0.0.[11-13]。",
  "Image of Marathon": "Marathon 的映像檔",
  "Image of Mesos": "Mesos 的映像檔",
  "Image of ZooKeeper": "ZooKeeper 的映像檔",
  "Image reference of Marathon, such as mesosphere/marathon:v1.11.24.":
    "Marathon 的映像檔，例如 mesosphere/marathon:v1.11.24。",
  "Image reference of Mesos: any image with mesos-master and mesos-agent on its PATH, such as openeuler/mesos:1.11.0-oe2403sp1.":
    "Mesos 的映像檔：PATH 中有 mesos-master 與 mesos-agent 的任何映像檔，例如 openeuler/mesos:1.11.0-oe2403sp1。",
  "Image reference of ZooKeeper, such as zookeeper:3.9.6.":
    "ZooKeeper 的映像檔，例如 zookeeper:3.9.6。",
  "Image {0}": "映像檔 {0}",
  "In the host name {0} the part {1} has {2} characters; 63 are allowed.":
    "主機名稱 {0} 中的 {1} 有 {2} 個字元；上限是 63 個。",
  "In {0} each file is a flag of the daemon: its name is the flag, its content the value. What a package left there goes.":
    "{0} 中每個檔案都是 daemon 的一個 flag：檔名是 flag，內容是值。套件留在那裡的檔案會移除。",
  "Indent with blanks.": "請用空格縮排。",
  "Install method": "安裝方式",
  "Install the .deb files in artifacts/supplied/.": "安裝 artifacts/supplied/ 裡的 .deb 檔案。",
  "Instead of the section before: the same network, volumes and containers, one command each. Nothing watches their health; each restarts until it finds what it needs.":
    "取代前一節：同樣的網路、volume 與容器，各用一個指令。沒有人監看它們的健康狀態；每個容器會一直重新啟動，直到找到它需要的。",
  "Intel and AMD, 64 bits": "Intel 與 AMD，64 位元",
  "It also gives tasks' images root over the host through docker.sock.":
    "此外，工作的映像檔可以透過 docker.sock 取得主機的 root 權限。",
  "It names the cluster in Mesos, the folder and the file: 1 to 63 of a-z, 0-9 and -, no - at either end.":
    "用於 Mesos 中的叢集名稱、資料夾與檔案：1 到 63 個 a-z、0-9 與 -，頭尾不可以是 -。",
  "Its ZooKeeper": "附帶的 ZooKeeper",
  JSON: "有效的 JSON",
  "Keep one of them; others go into files of their own.": "請只保留其中一份；其他的另存成檔案。",
  "Keep them inside your own network: whoever reaches Marathon's port can run any command on every agent.":
    "請把它們留在自己的網路內：任何人只要連得到 Marathon 的連接埠，就能在每台 agent 上執行任何指令。",
  "Key of the repository": "套件庫的金鑰",
  "Known: {0}.": "可用的有：{0}。",
  "LIST is NAME:VALUE;NAME:VALUE for every agent, or with HOSTS= before it:":
    "LIST 是給每個 agent 的 NAME:VALUE;NAME:VALUE，或在前面加上 HOSTS=：",
  "Labels that frameworks select agents by, such as rack:r1;zone:a for every agent, or agent-[1-2]=rack:r1 agent-3=rack:r2.":
    "供 framework 挑選 agent 的標籤，例如每個 agent 都是 rack:r1;zone:a，或 agent-[1-2]=rack:r1 agent-3=rack:r2。",
  Language: "語言",
  "Language of the README": "README 的語言",
  "Language of the generated README.": "產生的 README 所用的語言。",
  "Language of what you read here, and of the generated README where the spec names none: en, zh-TW, zh-CN.":
    "這裡顯示的語言，規格檔沒有指定時也是產生的 README 的語言：en、zh-TW、zh-CN。",
  "Layout of the packages": "套件的檔案配置",
  "Leave signed-by, and what turns checks off, out of the line: give the key's fingerprint in apt.fingerprint, and install.sh adds the key it checked.":
    "這一行不要寫 signed-by，也不要寫關閉檢查的選項：請在 apt.fingerprint 寫金鑰的指紋，install.sh 會加上檢查過的金鑰。",
  "Line {0} has no host name: {1}. Write NAME,ADDRESS or ADDRESS NAME.":
    "第 {0} 行沒有主機名稱：{1}。請寫 NAME,ADDRESS 或 ADDRESS NAME。",
  Lines: "行",
  "Lines that differ": "不同的行",
  "Lines {0} to {1} of {2}": "第 {0} 到 {1} 行，共 {2} 行",
  "List the files (mode, size, SHA-256, path); write nothing.":
    "列出檔案（權限、大小、SHA-256、路徑）；不寫入任何檔案。",
  "List them with --dry-run.": "可以用 --dry-run 列出。",
  "Login name: a-z, 0-9, _ and -.": "登入名稱：a-z、0-9、_ 與 -。",
  "Look at it": "看看結果",
  "Look whether they run. Each restarts by itself until it finds what it needs.":
    "看看它們是否在執行。每個服務會自行重新啟動，直到找到它需要的。",
  "MARATHON_APP_ is left to apps, and Marathon ignores it":
    "MARATHON_APP_ 是留給應用程式的，Marathon 會忽略它",
  Machines: "機器",
  "Make a bundle that installs without a network.": "產生不需要網路就能安裝的部署包。",
  "Make the bundle with:": "產生部署包的指令：",
  "Makes the bundle of scripts and config files for a Mesos, Marathon and ZooKeeper cluster.":
    "產生架設 Mesos、Marathon 與 ZooKeeper 叢集所需的部署包：指令稿與設定檔。",
  "Making the zip …": "正在製作 zip …",
  Marathon: "Marathon",
  "Marathon and Java 8": "Marathon 與 Java 8",
  'Marathon cannot come as "{0}" here. {1} Use {2}.':
    "這裡的 Marathon 不能用「{0}」。{1}請用 {2}。",
  "Marathon is off, so that its options change nothing. Take them out, or choose a Marathon.":
    "Marathon 已關閉，它的選項沒有作用。請移除這些選項，或選擇一種 Marathon。",
  "Marathon starts long-running apps on the cluster and keeps them running. It runs on every master; support ended in 2021.":
    "Marathon 在叢集上啟動長期執行的應用程式，並讓它們持續運作。它在每台 master 上執行；支援已在 2021 年結束。",
  "Marathon: {0}. A first app for it:": "Marathon：{0}。給它的第一個 app：",
  "Master and agent {0}": "Master 兼 agent {0}",
  "Master {0}": "Master {0}",
  Masters: "master 主機",
  "Masters decide by majority. More than half of them must agree: that number is the quorum, and as long as it is up, the cluster works. So 3 masters (quorum 2) survive the loss of 1. An even number gains nothing: 4 need 3 to agree and survive 1 failure too, and Mesos does not start with it.":
    "master 以多數決做決定，必須有過半數同意：這個數量就是 quorum（法定人數），只要有這麼多台在運作，叢集就能運作。所以 3 台 master（quorum 是 2）可以容許失去 1 台。偶數沒有好處：4 台需要 3 台同意，一樣只能容許 1 台故障，而且 Mesos 無法以偶數啟動。",
  "May fail": "可容許故障",
  Mesos: "Mesos",
  "Mesos and Marathon need ephemeral nodes": "Mesos 與 Marathon 需要 ephemeral node",
  "Mesos cannot speak SASL": "Mesos 不支援 SASL",
  "Mesos cluster generator": "Mesos 叢集產生器",
  "Mesos from its archive": "從壓縮檔安裝 Mesos",
  "Mesos would have to log in, and secrets never enter the spec":
    "Mesos 就必須登入，而機密資料不會放進規格檔",
  "Mesos: {0}. The page of any master leads to the one that leads.":
    "Mesos：{0}。任何一台 master 的頁面都會帶到目前的 leader。",
  "Mesosphere's download hosts were switched off in 2023 and will not come back":
    "Mesosphere 的下載主機已在 2023 年關閉，不會再恢復",
  "Mesosphere's package hosts were switched off in 2023 and will not come back":
    "Mesosphere 的套件主機已在 2023 年關閉，不會再恢復",
  Method: "安裝方式",
  "Method {0} installs on several machines, so every host needs an IPv4 address: write master-1=10.0.0.11. Only method docker can run without addresses, on one machine.":
    "安裝方式 {0} 會裝在多台機器上，所以每台主機都需要 IPv4 位址：請寫成 master-1=10.0.0.11。只有安裝方式 docker 可以不寫位址，全部在一台機器上執行。",
  "Missing.": "缺少這一項。",
  "Missing. Give the 40 hexadecimal digits of the key that signs this source (gpg --show-keys FILE), and put the key into artifacts/supplied/apt-key.asc.":
    "缺少這一項。請寫出簽署這個來源的金鑰的 40 個十六進位數字（gpg --show-keys FILE），並把金鑰放在 artifacts/supplied/apt-key.asc。",
  "NAME.zip, NAME.tar.gz, a directory/ with a trailing slash, or - for a zip on stdout. Default: ./<name>.zip":
    "NAME.zip、NAME.tar.gz、以斜線結尾的 directory/，或以 - 表示把 zip 寫到標準輸出。預設：./<name>.zip",
  Name: "名稱",
  Names: "名稱",
  "Names and IPv4 addresses of the agents, in the same form.":
    "agent 的名稱與 IPv4 位址，寫法相同。",
  "Names and IPv4 addresses of the masters, NAME=ADDRESS: a range as below, a list with commas, or @FILE with a hosts file or CSV.":
    "master 的名稱與 IPv4 位址，寫成 NAME=ADDRESS：可以是下面這樣的範圍、以逗號分隔的清單，或 @FILE 指定 hosts 檔或 CSV 檔。",
  "Names in {0}": "{0} 中的名稱",
  Network: "網路",
  "Network of the containers": "容器的網路",
  "Network of the containers on one Docker machine, such as 172.30.0.0/24.":
    "單一台 Docker 機器上容器的網路，例如 172.30.0.0/24。",
  "Next page": "下一頁",
  "Next:": "接下來：",
  "No agent is called {0}.": "沒有名為 {0} 的 agent。",
  "No agents yet.": "還沒有 agent。",
  "No masters yet.": "還沒有 master。",
  "No package of Marathon fits a Mesos under /usr/local.":
    "沒有 Marathon 套件能搭配 /usr/local 下的 Mesos。",
  "No {0} build of {1} is known. Check before you rely on it, or name another image in images.{2}.":
    "沒有已知的 {0} 版 {1}。請先確認再使用，或在 images.{2} 指定其他映像檔。",
  "Nobody logs in anywhere: whoever reaches Marathon's port can run any command on every agent, as root.":
    "任何地方都不需登入：連得到 Marathon 連接埠的人，都能以 root 在每台 agent 上執行任何指令。",
  "Node.js is too old": "Node.js 版本過舊",
  "Not possible: {0}": "無法選擇：{0}",
  "Not used: {0} does not read this field.": "這個欄位沒有用到（{0}）。",
  'More than 5 million characters are not read. Write hosts as ranges, such as "agent-[1-1000]".':
    '超過五百萬個字元的檔案不會讀取。請將主機寫成範圍，例如 "agent-[1-1000]"。',
  "Not valid YAML: an alias (*name) leads back to itself, or the fields lie too deep in each other.":
    "不是有效的 YAML：有別名（*name）指回自己，或是欄位巢狀太深。",
  "Not valid YAML: {0}.": "不是有效的 YAML：{0}。",
  Note: "說明",
  "Note:": "注意：",
  "Note: {0}": "注意：{0}",
  "Nothing fits.": "沒有符合的項目。",
  "Nothing is typed, and there is no default.": "沒有輸入任何內容，也沒有預設值。",
  "Number of agents": "agent 的數量",
  "Number of masters": "master 的數量",
  Offline: "離線",
  "On one Docker machine everything is one page: leave out --node and --role.":
    "只有一台 Docker 機器時全部在同一頁：請拿掉 --node 與 --role。",
  "On one machine the hosts have no addresses.": "全部在一台機器上時，主機不寫位址。",
  "On one machine with {0}, {1}. It takes hours, and 2 GB of memory for each job.":
    "在一台 {0}、{1} 的機器上進行。需要數小時，每個工作需要 2 GB 記憶體。",
  "On {0} ({1}):": "在 {0}（{1}）上：",
  "One field on each line, such as name: analytics.": "每一行一個欄位，例如 name: analytics。",
  "One host or more: mesos-agent runs on each.": "一台以上的主機：每台都執行 mesos-agent。",
  "One machine is for trying out; a cluster that must survive a failure needs several.":
    "一台機器適合試用；要能承受故障的叢集需要多台。",
  "One master: while it is down nothing starts, and its data exists once. 3 masters survive 1 failure.":
    "只有一台 master：它停擺時什麼都無法啟動，資料也只有一份。3 台 master 可以容許 1 台故障。",
  "Operating system of the hosts": "主機的作業系統",
  "Operating system of the hosts (apt and source).": "主機的作業系統（apt 與 source）。",
  "Operating systems": "作業系統",
  "Operating the cluster": "叢集維運",
  "Option {0} needs a value: {1} {2}.": "選項 {0} 需要一個值：{1} {2}。",
  "Option {0} takes no value.": "選項 {0} 不接受值。",
  "Options:": "選項：",
  "Or take the defaults with --yes.": "或是用 --yes 採用預設值。",
  Packages: "套件",
  "Packages of Mesos": "Mesos 的套件",
  Pages: "頁面",
  Port: "連接埠",
  "Port between ZooKeeper servers": "ZooKeeper 伺服器之間的連接埠",
  "Port of Marathon's page and API": "Marathon 網頁與 API 的連接埠",
  "Port of Marathon's scheduler": "Marathon 排程器的連接埠",
  "Port of Marathon's scheduler, which the masters connect back to, 1 to 65535.":
    "Marathon 排程器的連接埠，master 會連回這裡，1 到 65535。",
  "Port of Marathon's web page and REST API, 1 to 65535.":
    "Marathon 網頁與 REST API 的連接埠，1 到 65535。",
  "Port of ZooKeeper": "ZooKeeper 的連接埠",
  "Port of ZooKeeper for its clients, 1 to 65535.": "ZooKeeper 供用戶端連線的連接埠，1 到 65535。",
  "Port of ZooKeeper's election": "ZooKeeper 選舉的連接埠",
  "Port of ZooKeeper's leader election, 1 to 65535.":
    "ZooKeeper 選舉 leader 的連接埠，1 到 65535。",
  "Port of ZooKeeper, followers to leader, 1 to 65535.":
    "ZooKeeper 的 follower 連到 leader 的連接埠，1 到 65535。",
  "Port of mesos-agent": "mesos-agent 的連接埠",
  "Port of mesos-agent, 1 to 65535.": "mesos-agent 的連接埠，1 到 65535。",
  "Port of mesos-master": "mesos-master 的連接埠",
  "Port of mesos-master, 1 to 65535.": "mesos-master 的連接埠，1 到 65535。",
  "Port of ssh, 1 to 65535.": "ssh 的連接埠，1 到 65535。",
  "Port {0} is already taken by ports.{1}. Give each service its own port.":
    "連接埠 {0} 已由 ports.{1} 使用。請讓每個服務各用一個連接埠。",
  Ports: "連接埠",
  "Ports of the services.": "各服務的連接埠。",
  Preview: "預覽",
  "Preview a file": "預覽檔案",
  "Print one file of the bundle; write nothing.": "印出部署包中的一個檔案；不寫入任何檔案。",
  "Print the answers as a token for links (token), or one command that makes the bundle anywhere (oneliner); write nothing.":
    "把答案印成可放進連結的 token（token），或印出一個到處都能產生整包檔案的指令（oneliner）；不寫入任何檔案。",
  "Print the version.": "印出版本。",
  "Print this help.": "印出這份說明。",
  "Problem:": "問題：",
  "Processor architecture of the hosts.": "主機的處理器架構。",
  "Processor of the hosts": "主機的處理器",
  "Put this text in quotes.": "請把這段文字放在引號裡。",
  Quorum: "quorum",
  "README.md in the bundle says the rest.": "其餘請見部署包中的 README.md。",
  "Read answers from a YAML or JSON file, or standard input.":
    "從 YAML 或 JSON 檔案，或從標準輸入讀取答案。",
  "Read this first": "請先閱讀",
  "Ready: {0}.": "完成：{0}。",
  "Ready: {0}; 1 note beside its field.": "完成：{0}；欄位旁有 1 則注意事項。",
  "Ready: {0}; {1} notes beside their fields.": "完成：{0}；欄位旁有 {1} 則注意事項。",
  "Registry host[:port][/path] put before every image name; empty for Docker Hub.":
    "加在每個映像檔名稱前面的 registry：host[:port][/path]；留空表示 Docker Hub。",
  "Registry of the images": "映像檔的 registry",
  "Remove one of the two.": "請移除兩者之一。",
  "Replace an existing output.": "取代已存在的輸出。",
  Repository: "套件庫",
  "Repository of {0}": "{0} 的套件庫",
  "Repository that this tool knows": "本工具認得的套件庫",
  "Resources of the agents": "agent 的資源",
  "Resources to offer instead of the detected ones; memory and disk in MB, such as { cpus: 4, mem: 8192 }.":
    "要提供的資源，取代自動偵測的結果；記憶體與磁碟以 MB 計，例如 { cpus: 4, mem: 8192 }。",
  Review: "檢視",
  "Row of the table of sources.": "原始碼表中的一列。",
  "Save the answers and stop": "儲存答案並停止",
  "Save the file as plain text in UTF-8.": "請將檔案存成 UTF-8 純文字。",
  "Saved the answers in {0}.": "已將答案儲存在 {0}。",
  "Say whose layout the packages have: layout: mesosphere (package mesos, service mesos-slave) or aventer (aventer-mesos, mesos-agent).":
    "請說明套件採用誰的配置：layout: mesosphere（套件 mesos、服務 mesos-slave）或 aventer（aventer-mesos、mesos-agent）。",
  "See create-mesos-cluster --help.": "請見 create-mesos-cluster --help。",
  Services: "服務",
  "Services of this host": "這台主機的服務",
  "Set any other field, such as ports.marathon=8081. Can be repeated.":
    "設定其他任何欄位，例如 ports.marathon=8081。可重複使用。",
  "Settings of ZooKeeper": "ZooKeeper 的設定",
  "Several machines need names and addresses, such as node-1=10.0.0.11.":
    "多台機器需要名稱與位址，例如 node-1=10.0.0.11。",
  "Show {0} of {1} more": "再顯示 {0} 台（還有 {1} 台）",
  "Some answers do not fit each other.": "有些答案互相不合。",
  Source: "來源",
  "Source line": "來源",
  Start: "啟動",
  "Start all masters at about the same time: the log of Mesos initialises only when every master runs.":
    "請讓所有 master 大約同時啟動：要等每台 master 都在執行，Mesos 的 log 才會初始化。",
  "Start of the services": "啟動服務",
  State: "狀態",
  "State of the services": "服務的狀態",
  "Supplied packages": "自備的套件",
  System: "系統",
  "Take answers from a token, or from a link that ends in #TOKEN.":
    "從 token，或結尾是 #TOKEN 的連結讀取答案。",
  "Take it out.": "請移除它。",
  "Take the default for every question still open.": "還沒有回答的問題都採用預設值。",
  "Take the same steps on each of these hosts, with its own lines in place of those above.":
    "在這些主機上各做相同的步驟，但以各自的行取代上面的行。",
  "The README in your bundle says all of this for your own hosts, with the commands.":
    "部署包裡的 README 會針對您自己的主機說明這一切，並附上指令。",
  "The address holds a user or password. Put them into /etc/apt/auth.conf.d on the hosts.":
    "網址中有使用者或密碼。請把它們放在主機的 /etc/apt/auth.conf.d。",
  "The answers in this link were left out. {0}": "這個連結裡的答案沒有採用。{0}",
  "The bundle": "部署包",
  "The bundle has no file {0}.": "部署包中沒有檔案 {0}。",
  "The cluster has no host {0}.": "叢集中沒有主機 {0}。",
  "The command": "指令",
  "The command pulls the images, starts everything in order, and returns when all are healthy.":
    "這個指令會下載映像檔、依序啟動全部服務，等全部健康後才結束。",
  "The file names no host.": "檔案中沒有主機。",
  "The generator needs JavaScript. The same in a terminal:":
    "產生器需要 JavaScript。在終端機也能做同樣的事：",
  "The host name {0} has an empty part. Write names such as node-1 or node-1.example.com.":
    "主機名稱 {0} 有一段是空的。請寫成 node-1 或 node-1.example.com 這樣的名稱。",
  "The host name {0} has {1} characters; 253 are allowed.":
    "主機名稱 {0} 有 {1} 個字元；上限是 253 個。",
  "The host {0} is twice in this list. Remove one of the two.":
    "主機 {0} 在清單中出現兩次。請移除其中一個。",
  "The key that signs the repository is taken only with the fingerprint {0}.":
    "簽署套件庫的金鑰，只有指紋是 {0} 才會採用。",
  "The list is empty.": "清單是空的。",
  "The masters and this host get their names in {0}. What was pasted there before is replaced, between its two marks; every other line stays.":
    "把各 master 與這台主機的名稱寫進 {0}。之前貼上的區塊會在兩個標記之間被取代；其他各行保持不變。",
  "The options {0} have characters that do not belong there. Use such as [arch=amd64].":
    "選項 {0} 中有不該出現的字元。請寫成 [arch=amd64] 這樣。",
  "The other hosts": "其他主機",
  "The package's own configuration stays as it is; ZooKeeper is pointed at ours.":
    "套件自己的設定保持原樣；ZooKeeper 改為指向我們的設定。",
  "The packages bring Marathon as a package of its own.": "這些套件中，Marathon 是獨立的套件。",
  "The same in a terminal": "在終端機做同樣的事",
  "The same without questions:": "不經詢問、結果相同的指令：",
  "The steps of a page take packages and images from the network. Leave offline out for docs, or install this bundle with its install.sh.":
    "頁面上的步驟會從網路取得套件與映像檔。用 docs 時請拿掉 offline，或用這包檔案的 install.sh 安裝。",
  "The token has {0} characters; none is longer than {1}. Take cluster.yaml with --spec instead.":
    "這個 token 有 {0} 個字元；token 不會超過 {1} 個。請改用 --spec 讀取 cluster.yaml。",
  "The token is damaged or not whole. Copy it again, from its first to its last character.":
    "這個 token 已損壞或不完整。請從第一個到最後一個字元重新複製。",
  "The token is of version {0}, and this tool reads version {1}. Take the version of create-mesos-cluster that made it, or make a new one.":
    "這個 token 是第 {0} 版，而這個工具讀的是第 {1} 版。請用產生它的那一版 create-mesos-cluster，或重新產生一個。",
  "The value carries a password or a key, and secrets never enter the spec. Write it without.":
    "這個值帶有密碼或金鑰，而機密資料不會放進規格檔。請不要寫在這裡。",
  "There are no kept answers to go on with. Leave out --resume to begin anew.":
    "沒有保留的答案可以接續。不加 --resume 即可重新開始。",
  "There is no field {0} here.": "這裡沒有欄位 {0}。",
  'There is no language "{0}" here; --lang takes {1}.': "沒有語言「{0}」；--lang 可以是 {1}。",
  "There is no token here. Take what --emit token printed, or a whole link that ends in #TOKEN.":
    "這裡沒有 token。請用 --emit token 印出的內容，或結尾是 #TOKEN 的完整連結。",
  "These answers make a token of {0} characters, and links hold {1}. Pass on cluster.yaml instead.":
    "這些答案的 token 有 {0} 個字元，而連結只容得下 {1} 個。請改為傳送 cluster.yaml。",
  "This bundle makes a command of more than the {0} characters that shells take. Write an archive with --out {1}.tar.gz, or pass on the answers with --emit token.":
    "這包檔案的指令會超過 shell 能接受的 {0} 個字元。請用 --out {1}.tar.gz 寫成壓縮檔，或用 --emit token 傳送答案。",
  "This cannot be chosen; the reason stands beside it.": "無法選擇這一項；原因寫在旁邊。",
  "This host must have the address {0}, so look first.": "這台主機必須有位址 {0}，請先確認。",
  "This host must have the address {0}. A master on a host that is not in the list can corrupt the log of all masters, so look first.":
    "這台主機必須有位址 {0}。不在清單上的主機若執行 master，可能損壞所有 master 的 log，所以請先看清楚。",
  "This is a bug in create-mesos-cluster; please report it with the following lines.":
    "這是 create-mesos-cluster 的錯誤；請附上以下內容回報。",
  "This is no set of fields. Write one field on each line, such as name: analytics.":
    "這不是一組欄位。請每一行寫一個欄位，例如 name: analytics。",
  "This is not a hosts file or CSV: most of its lines name no host. Write NAME,ADDRESS or ADDRESS NAME on each line.":
    "這不是 hosts 檔或 CSV：大部分的行都沒有主機名稱。請在每一行寫 NAME,ADDRESS 或 ADDRESS NAME。",
  "This is the first question.": "這是第一個問題。",
  "This names {0} hosts, but the number is {1}.": "這裡寫了 {0} 台主機，但數量是 {1}。",
  "This needs Docker Engine with the Compose plugin, version 2.":
    "需要 Docker Engine 與第 2 版的 Compose plugin。",
  "Three ways to install": "三種安裝方式",
  "To change the cluster, change cluster.yaml, generate into a new folder and run deploy.sh there: only hosts whose files changed are visited.":
    "要變更叢集，請修改 cluster.yaml，產生到新的資料夾，再執行其中的 deploy.sh：只會處理檔案有變動的主機。",
  Topology: "拓撲",
  "Type ? to hear a question again, back for the one before. Ctrl-C stops and keeps your answers.":
    "輸入 ? 重聽問題，輸入 back 回到上一題。Ctrl-C 停止並保留您的答案。",
  "Type a number from 1 to {0}.": "請輸入 1 到 {0} 的數字。",
  "Type a number, or a part of a name to look for.": "請輸入數字，或輸入名稱的一部分來搜尋。",
  "Type a part of a name, choose the flag, then give its value. Set so far: {0}.":
    "輸入名稱的一部分，選擇旗標，再輸入它的值。目前已設定：{0}。",
  "Type a part of its path.": "請輸入路徑的一部分。",
  "Type one of {0}.": "請輸入其中之一：{0}。",
  'Unknown command "{0}".': "沒有指令「{0}」。",
  "Unknown option {0}.": "沒有選項 {0}。",
  "Usage:": "用法：",
  "Use 1, 3, 5 or 7 masters.": "請用 1、3、5 或 7 台 master。",
  "Values are taken in this order: flag, spec file, default.": "取值的順序：旗標、規格檔、預設值。",
  "Version of the package to hold": "要固定的套件版本",
  "Version of this file format.": "這個檔案格式的版本。",
  'Version to hold, such as "=1.11.0-0.7.1".': '要固定的版本，例如 "=1.11.0-0.7.1"。',
  "Versions of Docker and Compose": "Docker 與 Compose 的版本",
  "Versions to hold.": "要固定的版本。",
  What: "項目",
  "What agents offer instead of all that they find, memory and disk in MB: cpus:4;mem:8192 for every agent, or agent-1=cpus:8;mem:16384 agent-2=cpus:4.":
    "agent 要提供的資源，取代自動偵測到的全部；記憶體與磁碟以 MB 計：每個 agent 都是 cpus:4;mem:8192，或 agent-1=cpus:8;mem:16384 agent-2=cpus:4。",
  "What bundles rely on instead, and what nobody could check:":
    "部署包改用的來源，以及沒有人能確認的部分：",
  "What could not be verified": "無法查證的項目",
  "What has ended": "已終止的項目",
  "What it is": "用途",
  "What it means": "說明",
  "What now?": "接下來要做什麼？",
  "What old guides name and no bundle uses:": "舊教學提到、但部署包都不使用的：",
  "What that means": "意思",
  "What the agents offer": "agent 提供什麼",
  "What to build from.": "要從什麼編譯。",
  "What to compile": "要編譯什麼",
  "What was not tried": "沒有試過的",
  "Where Marathon comes from, or off. Default: what fits the method.":
    "Marathon 的來源，或 off 表示不裝。預設：適合安裝方式的來源。",
  "Where apt finds Mesos: { repository: aventer }, { line, layout, fingerprint } or { debs: supplied, layout }.":
    "apt 從哪裡取得 Mesos：{ repository: aventer }、{ line, layout, fingerprint } 或 { debs: supplied, layout }。",
  "Where the programs come from": "程式的來源",
  "Which answer?": "要修改哪個答案？",
  "Whose file layout the packages have.": "套件採用誰的檔案配置。",
  "Why not": "原因",
  "With Docker Compose": "使用 Docker Compose",
  "With docker alone, everything can run on one machine. Every other cluster needs the names and IPv4 addresses of its hosts, and ssh to them.":
    "只有 docker 可以全部在一台機器上執行。其他的叢集都需要主機的名稱與 IPv4 位址，以及連到主機的 ssh。",
  "With method docker everything is an image.": "用安裝方式 docker 時，一切都是映像檔。",
  "With {0} the cluster would lose its ZooKeeper: {1}. Take it out.":
    "設定 {0} 會讓叢集失去 ZooKeeper：{1}。請移除它。",
  "With {0}, containerizer docker does not start on cgroup v2 hosts (every current Debian and Ubuntu) and fails its tasks with Docker 26 and later; preflight.sh looks at each host. Use containerizer: mesos, or ClusterD (method: apt). {1}":
    "這裡用的是：{0}。它的 containerizer docker 在 cgroup v2 的主機（目前所有的 Debian 與 Ubuntu）上無法啟動，搭配 Docker 26 以上的版本時工作會失敗；preflight.sh 會檢查每台主機。請用 containerizer: mesos，或 ClusterD（method: apt）。{1}",
  "Without Compose": "不用 Compose",
  "Write a blank after each colon and each dash: name: analytics.":
    "請在每個冒號與每個短橫線之後加一個空格：name: analytics。",
  "Write a number from 1 on.": "請寫 1 以上的數字。",
  "Write a value of that kind.": "請寫這種類型的值。",
  "Write {0} or less.": "請寫 {0} 以下的值。",
  "Write {0} or more.": "請寫 {0} 以上的值。",
  "Write {0}.": "請寫 {0}。",
  "Written for {0} ({1}). The other hosts of this kind follow below.":
    "以 {0}（{1}）為例。同類的其他主機列在下面。",
  "Wrote {0}: {1} files.": "已寫入 {0}：{1} 個檔案。",
  "Your answers are kept, but going on with them needs a terminal: run it there again. Without one add --yes: what is open gets its default.":
    "您的答案還留著，但要繼續回答需要終端機：請在終端機中再執行一次。沒有終端機時，請加上 --yes：尚未回答的採用預設值。",
  "Your answers are kept. Go on with: {0} --resume": "已保留您的答案。繼續請用：{0} --resume",
  ZooKeeper: "ZooKeeper",
  "ZooKeeper and mesos-master": "ZooKeeper 與 mesos-master",
  "ZooKeeper comes from the distribution, whatever other repositories offer.":
    "不論其他套件庫提供什麼，ZooKeeper 都來自發行版。",
  "ZooKeeper {0} of this release has long had no upstream support":
    "這個發行版的 ZooKeeper {0} 早已沒有上游支援",
  'ZooKeeper\'s AdminServer would listen on {0}, the port of ports.{1}. Set flags.zookeeper "admin.serverPort" to a free port.':
    'ZooKeeper 的 AdminServer 會在 {0} 上監聽，那是 ports.{1} 的連接埠。請把 flags.zookeeper 的 "admin.serverPort" 設為空閒的連接埠。',
  "ZooKeeper's folders": "ZooKeeper 的資料夾",
  "ZooKeeper, mesos-master and Marathon": "ZooKeeper、mesos-master 與 Marathon",
  "[from-to] with from not above to, and commas between several":
    "[from-to]，from 不可大於 to，多個時以逗號分隔",
  "a URL": "有效的 URL",
  "a ZooKeeper URL": "有效的 ZooKeeper URL",
  "a ZooKeeper URL with a path, or host:port": "帶路徑的 ZooKeeper URL，或 host:port",
  "a backslash": "反斜線",
  "a blank": "空白",
  "a boolean": "布林值",
  "a bug in create-mesos-cluster, printed with its stack trace":
    "create-mesos-cluster 的程式錯誤，會印出堆疊追蹤",
  "a build this tool does not know": "本工具不認得的版本",
  "a cluster on one Docker machine": "單一台 Docker 機器上的叢集",
  "a command": "指令",
  "a count, a slash and a duration": "次數、斜線與時間長度",
  "a duration": "時間長度",
  "a file pattern (* ? [ ])": "檔名萬用字元（* ? [ ]）",
  "a list": "清單",
  "a list of directories": "目錄清單",
  "a list that keeps MULTI_ROLE, HIERARCHICAL_ROLE, RESERVATION_REFINEMENT, AGENT_OPERATION_FEEDBACK, RESOURCE_PROVIDER, AGENT_DRAINING and TASK_RESOURCE_LIMITS":
    "保留 MULTI_ROLE、HIERARCHICAL_ROLE、RESERVATION_REFINEMENT、AGENT_OPERATION_FEEDBACK、RESOURCE_PROVIDER、AGENT_DRAINING 與 TASK_RESOURCE_LIMITS 的清單",
  "a master's address": "有效的 master 位址",
  "a name on the PATH or an absolute path": "PATH 中的名稱，或絕對路徑",
  "a number": "數字",
  "a number and %": "數字加 %",
  "a number and a unit (ns, us, ms, secs, mins, hrs, days, weeks)":
    "數字加單位（ns、us、ms、secs、mins、hrs、days、weeks）",
  "a number of MB, such as 8192": "以 MB 計的數字，例如 8192",
  "a number with at most three decimals, such as 4": "最多三位小數的數字，例如 4",
  "a number, ranges such as [31000-32000], or a set such as {a,b}":
    "數字、[31000-32000] 這樣的範圍，或 {a,b} 這樣的集合",
  "a path that starts with a slash": "以斜線開頭的路徑",
  "a percentage": "百分比",
  "a port": "連接埠",
  "a power of 2, such as 1024": "2 的次方，例如 1024",
  "a program": "程式",
  "a rate": "頻率",
  "a repository or mirror of your own": "自己的套件庫或鏡像站",
  "a role": "有效的 role",
  "a secret": "機密資料",
  "a set of fields": "一組欄位",
  "a shell command on one line": "寫在一行的 shell 指令",
  "a size": "大小",
  "a socket": "有效的 socket",
  "a tarball that you supply, with Java 8": "您自備的 tarball，搭配 Java 8",
  "a text": "文字",
  "a whole number": "整數",
  "a whole number and a unit (B, KB, MB, GB, TB)": "整數加單位（B、KB、MB、GB、TB）",
  "a whole number from 0 to 65535": "0 到 65535 的整數",
  "a whole number, such as 1": "整數，例如 1",
  "a word": "單字",
  "a word without blanks": "沒有空白的單字",
  "a word without blanks, levels such as eng/web, or * alone":
    "沒有空白的單字、eng/web 這樣的階層，或單獨的 *",
  "a-z, 0-9, - and _, with a letter or digit at both ends": "a-z、0-9、- 與 _，頭尾是字母或數字",
  "absolute paths with colons between them": "以冒號分隔的絕對路徑",
  agents: "agent",
  "alive when last seen (3.9.6, September 2026)": "最後一次確認時還在（3.9.6，2026 年 9 月）",
  "alive when last seen (July 2026); upstream Mesos 1.11.0 with the gRPC fix":
    "最後一次確認時還在（2026 年 7 月）；上游的 Mesos 1.11.0，加上 gRPC 的修正",
  "also runs Docker images; root over the host, and ClusterD only on current systems":
    "還能執行 Docker 映像檔；需要主機的 root 權限，在目前的系統上只有 ClusterD 可用",
  "an IPv4 address": "有效的 IPv4 位址",
  "an IPv6 address": "有效的 IPv6 位址",
  "an absolute directory": "目錄的絕對路徑",
  "an absolute path": "絕對路徑",
  "an absolute path of less than 108 characters, or systemd:NAME":
    "少於 108 個字元的絕對路徑，或 systemd:NAME",
  "an object or a list on one line, or file:/// and the path of a file that holds it":
    "寫在一行的物件或清單，或是 file:/// 加上內含它的檔案的路徑",
  "an object whose values are all texts": "值全部是文字的物件",
  "an object with fault_domain": "含有 fault_domain 的物件",
  "and ZooKeeper's image splits its options there": "ZooKeeper 的映像檔會在那裡把選項切開",
  "and {0} more groups": "還有 {0} 組",
  "apt names {0} sources of Mesos. Give exactly one: repository: aventer, or line, or debs: supplied.":
    "apt 指定了 {0} 個 Mesos 的來源。請只寫一個：repository: aventer、line，或 debs: supplied。",
  "ask what is still open (on a terminal), then write the bundle":
    "詢問還沒有回答的問題（在終端機上），然後寫出部署包",
  "at least {0}": "至少是 {0}",
  attributes: "屬性",
  "building Mesos with {0} was not tried; Debian 12 (GCC 12) is where it was seen to compile":
    "沒有試過用 {0} 編譯 Mesos；確認過可以編譯的是 Debian 12（GCC 12）",
  cancelled: "已取消",
  "cannot stand beside ip, which is each node's own address":
    "不能與 ip 並用，而 ip 就是各節點自己的位址",
  changed: "有變動",
  "check takes one file: create-mesos-cluster check cluster.yaml, or - for standard input.":
    "check 要一個檔案：create-mesos-cluster check cluster.yaml，或以 - 表示標準輸入。",
  "checkpointing became always-on": "checkpoint 已改為一律開啟",
  "completion takes one shell: {0}.": "completion 需要指定一種 shell：{0}。",
  'create takes no "{0}". Options begin with --; see --help.':
    "create 不接受「{0}」。選項以 -- 開頭；請見 --help。",
  default: "預設",
  "default {0}": "預設 {0}",
  "digits alone": "只有數字",
  "digits with or without decimals": "數字，可以有小數",
  "docker load brings back tags, not digests, so {0} would not be found without a network. Name it by tag; fetch.sh records its digest.":
    "docker load 只會還原 tag，不會還原 digest，因此沒有網路時找不到 {0}。請以 tag 指定；fetch.sh 會記錄它的 digest。",
  "docs takes one file: create-mesos-cluster docs cluster.yaml, or - for standard input; or --from TOKEN.":
    "docs 需要一個檔案：create-mesos-cluster docs cluster.yaml，或用 - 表示標準輸入；或 --from TOKEN。",
  "docs: a fragment to stand in another page, without frame and title.":
    "docs：可放進其他頁面的片段，沒有外框與標題。",
  "docs: the steps of one host only.": "docs：只有一台主機的步驟。",
  "docs: the steps of one role only, master or agent.":
    "docs：只有一種角色（master 或 agent）的步驟。",
  done: "完成",
  "each machine runs its own containers; you need their names and IPv4 addresses":
    "每台機器各自執行容器；您需要它們的名稱與 IPv4 位址",
  "each: {0}": "每台：{0}",
  empty: "空值",
  "end of support; the last build is 1.11.24 of October 2020":
    "支援結束；最後的版本是 2020 年 10 月的 1.11.24",
  "environment names are lower-cased before Marathon looks them up, and this one has capitals":
    "Marathon 查找環境變數前會把名稱轉成小寫，而這個名稱有大寫字母",
  error: "錯誤",
  "every service is a container on this one Docker machine":
    "每個服務都是這一台 Docker 機器上的容器",
  "file:///path or s3://bucket/key": "file:///path 或 s3://bucket/key",
  "follows from the number of masters: one runs alone, more form an ensemble":
    "由 master 的數量決定：一台就單獨執行，多台就組成 ensemble",
  "four numbers from 0 to 255": "四個 0 到 255 的數字",
  "frozen in 2015 (Mesos 0.25, ZooKeeper 3.4.6 on Java 7), in a format that Docker 28.2 and later refuse":
    "停留在 2015 年（Mesos 0.25、Java 7 上的 ZooKeeper 3.4.6），且格式是 Docker 28.2 以上不接受的",
  "goes above {0}; write smaller numbers": "超過 {0}；請寫小一點的數字",
  'has a "{0}" without its partner; write ranges as [1-3], with no brackets inside':
    "裡的「{0}」沒有成對；範圍請寫成 [1-3]，裡面不要再有括號",
  "has an empty place in its brackets; write a number there, as in [1-3,5]":
    "的括號裡有空的項目；請寫上數字，例如 [1-3,5]",
  'has more than one "="; separate the hosts with commas': "有一個以上的「=」；請用逗號分隔主機",
  'has no address after the "="; write one, or leave the "=" out':
    "的「=」後面沒有位址；請寫上位址，或去掉「=」",
  "has step 0; write a step of 1 or more": "的間隔是 0；請寫 1 以上的間隔",
  "has two ranges that touch; put a character between them, as in r[1-2]n[1-3]":
    "有兩個範圍相連；請在中間放一個字元，例如 r[1-2]n[1-3]",
  "has {0}, which {1}": "裡的 {0} {1}",
  "head of the 1.11.x branch: 1.11.0 with the gRPC and boost fixes, never released":
    "1.11.x 分支的最新提交：1.11.0 加上 gRPC 與 boost 的修正，從未正式發行",
  "hexadecimal groups with colons": "以冒號分隔的十六進位數字",
  "images; needs Docker with Compose v2; the only way to try it on one machine":
    "映像檔；需要 Docker 與 Compose v2；只有這種方式能在一台機器上試用",
  "is /var/lib/mesos/agent, which nothing else may share":
    "就是 /var/lib/mesos/agent，不可與其他程式共用",
  "is /var/lib/mesos/master, which nothing else may share":
    "就是 /var/lib/mesos/master，不可與其他程式共用",
  "is chosen by the bundle, never under /tmp": "由部署包決定，絕不放在 /tmp 之下",
  "is computed from the number of masters": "由 master 的數量算出",
  "is each node's own address": "就是各節點自己的位址",
  "is each node's own name": "就是各節點自己的名稱",
  "is made from the masters": "由 master 的清單產生",
  "is made from the masters' addresses and ports.zookeeper":
    "由 master 的位址與 ports.zookeeper 產生",
  "is no range; write numbers, as in 5, 1-3 or 1-9/2": "不是範圍；請寫數字，例如 5、1-3 或 1-9/2",
  "is participant on every master, or the quorum would be wrong":
    "在每台 master 上都是 participant，否則 quorum 會不對",
  "is ports.agent": "就是 ports.agent",
  "is ports.marathon": "就是 ports.marathon",
  "is ports.master": "就是 ports.master",
  "is ports.zookeeper": "就是 ports.zookeeper",
  "is the field containerizer": "就是欄位 containerizer",
  "is the name of the cluster": "就是叢集的名稱",
  "is written per host: attributes of an entry of agents":
    "要寫在各主機上：agents 中每一項的 attributes",
  "is written per host: resources of an entry of agents":
    "要寫在各主機上：agents 中每一項的 resources",
  "it belonged to the external containerizer": "它屬於已移除的 external containerizer",
  "items with commas and no blanks between them": "以逗號分隔、中間沒有空白的項目",
  "its last image, 1.11.24 of 2020": "它最後的映像檔，2020 年的 1.11.24",
  "its last image, 1.11.24 of 2020; Docker is installed on the masters for it":
    "它最後的映像檔，2020 年的 1.11.24；為此會在 master 上安裝 Docker",
  "its signing key was due to expire on 2026-09-28; nobody could confirm that it was renewed":
    "它的簽署金鑰應在 2026-09-28 到期；無法確認是否已更新",
  "last built in 2017 for Ubuntu 14.04; nothing newer than Mesos 1.7 was published":
    "最後一次是在 2017 年為 Ubuntu 14.04 建置的；從未發布比 Mesos 1.7 更新的版本",
  "last commit of Apache Mesos (2024-08-23), never released":
    "Apache Mesos 的最後一個提交（2024-08-23），從未正式發行",
  "make an offline bundle": "產生離線部署包",
  "makes names of more than {0} characters; write shorter ones":
    "會產生超過 {0} 個字元的名稱；請寫短一點的名稱",
  "makes the daemon print its flags and exit": "會讓常駐程式印出旗標後就結束",
  "makes the daemon print its version and exit": "會讓常駐程式印出版本後就結束",
  "mesos runs tasks as plain processes and works on every kernel; docker also runs Docker images and needs root over the host.":
    "mesos 以一般行程執行工作，在任何核心上都能運作；docker 還能執行 Docker 映像檔，但需要主機的 root 權限。",
  "method {0}": "安裝方式 {0}",
  "metrics_datadog and its companions took its place": "已由 metrics_datadog 等選項取代",
  "mixes zero padding; write {0}-{1}": "前面補的零不一致；請寫成 {0}-{1}",
  "mode {0}, {1} characters": "權限 {0}，{1} 個字元",
  "more than {0}": "大於 {0}",
  "name:amount with semicolons between several, or a JSON list":
    "name:amount，多個時以分號分隔，或是 JSON 清單",
  "name:value with semicolons between several": "name:value，多個時以分號分隔",
  "names no host; write one, as in agent-1 or agent-[1-3]":
    "沒有主機名稱；請寫一個，例如 agent-1 或 agent-[1-3]",
  no: "否",
  "no Marathon: bring a framework of your own": "不裝 Marathon：自備 framework",
  "no default": "沒有預設值",
  "no effect since 0.11": "自 0.11 起沒有作用",
  "no effect since 1.9": "自 1.9 起沒有作用",
  "npm keeps flags for itself that have no -- before them. Write:":
    "前面沒有 -- 的選項會被 npm 自己收走。請改寫成：",
  "one line": "一行文字",
  "one line without blanks at its ends": "頭尾沒有空白的一行文字",
  "only false, because the master exits at anything else":
    "只能是 false，因為其他的值都會讓 master 結束",
  "openEuler's image of Mesos 1.11.0": "openEuler 的 Mesos 1.11.0 映像檔",
  "package aventer-mesos, service mesos-agent": "套件 aventer-mesos，服務 mesos-agent",
  "package mesos, service mesos-slave": "套件 mesos，服務 mesos-slave",
  "packages; ClusterD, the maintained fork of Mesos, or packages of your own":
    "套件；ClusterD（仍在維護的 Mesos 分支），或自己的套件",
  "pairs {0} more than once; write every host and every address once":
    "把 {0} 配對了一次以上；每台主機與每個位址都請只寫一次",
  "print a page for a docs site: the bundle as steps to copy":
    "印出文件網站用的頁面：把整包檔案寫成可複製的步驟",
  'print every problem of a spec; or "ok"': "印出規格檔的所有問題；沒有問題就印出 ok",
  "print the JSON Schema of cluster.yaml": "印出 cluster.yaml 的 JSON Schema",
  "print the completions for bash, zsh or fish, to be sourced":
    "輸出 bash、zsh 或 fish 的自動補全腳本，供 shell 載入",
  "quorum {0}, survives {1}": "quorum 是 {0}，可容許 {1}",
  ranges: "範圍",
  "ranges such as [31000-32000]": "範圍，例如 [31000-32000]",
  "reading or writing failed": "讀取或寫入失敗",
  "repository: aventer, a mirror of your own, or debs: supplied":
    "repository: aventer、自己的鏡像站，或 debs: supplied",
  resources: "資源",
  "retired by the Apache Software Foundation; the one maintained fork is ClusterD (https://github.com/m3scluster/clusterd)":
    "已由 Apache 軟體基金會除役；唯一仍在維護的分支是 ClusterD (https://github.com/m3scluster/clusterd)",
  "role_sorter is {0} and framework_sorter is {1}, but mesos-master exits unless they are equal. Write both the same.":
    "role_sorter 是 {0}，framework_sorter 是 {1}，但兩者不同時 mesos-master 會結束。請把兩者寫成一樣。",
  "rollback.sh brings back what the last installation replaced on a host; uninstall.sh takes the host out.":
    "rollback.sh 會還原上次安裝在主機上換掉的檔案；uninstall.sh 會把主機移出。",
  "runs backwards; write the smaller number first": "順序顛倒；請先寫較小的數字",
  "scheme://host or scheme:///path": "scheme://host 或 scheme:///path",
  "ssh port": "ssh 連接埠",
  "ssh user": "ssh 使用者",
  "ssh, language": "ssh、語言",
  "stands for more than {0} names; write smaller ranges": "代表超過 {0} 個名稱；請寫小一點的範圍",
  "stands for {0} but {1}; write one address for each host, each once":
    "代表 {0}，卻有 {1}；請為每台主機各寫一個位址",
  "stays with dataDir": "與 dataDir 放在一起",
  "tasks are plain processes; works everywhere": "工作是一般行程；到處都能運作",
  "the build from source": "從原始碼編譯的版本",
  "the hosts can download": "主機可以下載",
  "the last Apache Mesos, compiled once on one machine: about 2.5 hours of one CPU":
    "最後的 Apache Mesos，在一台機器上編譯一次：約需單一 CPU 2.5 小時",
  "the last build (October 2020); nobody could confirm that Docker Hub still serves it, and it cannot be built again":
    "最後的版本（2020 年 10 月）；無法確認 Docker Hub 是否還提供，而且已經無法重新建置",
  "the output exists and there is no --force": "輸出已存在，而且沒有加 --force",
  "the package from your packages": "您的套件中的 Marathon 套件",
  "the package names were read, not installed": "套件名稱是查到的，沒有實際安裝過",
  "the spec has problems": "規格檔有問題",
  "true or false": "布林值（true 或 false）",
  "true, false, 1 or 0": "true、false、1 或 0",
  "udp://, tcp:// or ssl:// with host:port": "udp://、tcp:// 或 ssl:// 加上 host:port",
  "unreachableStrategy of each app took its place": "已由各應用程式的 unreachableStrategy 取代",
  "verify.sh asks each ZooKeeper srvr, which this list would refuse. Add srvr.":
    "verify.sh 會向每個 ZooKeeper 送出 srvr，而這份清單不允許它。請加上 srvr。",
  warning: "警告",
  "which ZooKeeper's image replaces by file names": "ZooKeeper 的映像檔會把它換成檔名",
  "which stops at an unknown one": "遇到不認得的旗標它就會停止",
  "which takes an unknown one without a word": "它對不認得的選項會默默接受",
  "which zoo.cfg reads as an escape": "zoo.cfg 會把它當成跳脫字元",
  "would replace ZooKeeper, which elects the leader of this cluster":
    "會取代 ZooKeeper，而這個叢集的 leader 是由它選出的",
  "would take the servers out of zoo.cfg, where the bundle writes them":
    "會把伺服器清單移出 zoo.cfg，而部署包就寫在那裡",
  "wrong use, or answers missing and nobody to ask": "用法錯誤，或缺少答案又沒有人可以問",
  yes: "是",
  "zk took its place, and the bundle writes it": "已由 zk 取代，由部署包寫入",
  "zk://host:port,host:port/path with a path": "zk://host:port,host:port/path，要有路徑",
  "{0} ({1} set)": "{0}（已設定 {1} 項）",
  "{0} addresses": "{0} 個位址",
  "{0} agents": "{0} 個 agent",
  "{0} agents on one Docker machine would fight over one docker.sock and remove each other's containers. Use one agent, or containerizer: mesos.":
    "單一台 Docker 機器上的 {0} 個 agent 會爭用同一個 docker.sock，互相移除對方的容器。請只用一個 agent，或用 containerizer: mesos。",
  "{0} agents: {1}.": "{0} 台 agent：{1}。",
  "{0} already belongs to {1} in {2}. Each host has its own address.":
    "{0} 已經屬於 {2} 中的 {1}。每台主機要有自己的位址。",
  "{0} and {1}": "{0} 和 {1}",
  "{0} and {1} exclude each other. Keep one of them.": "{0} 與 {1} 不能並用。請只保留一個。",
  "{0} came with ZooKeeper {1}; the {2} of this cluster takes it and does nothing. Take it out.":
    "{0} 從 ZooKeeper {1} 才有；這個叢集的 {2} 會接受它但沒有作用。請移除它。",
  "{0} cannot be an attribute. Write a word without blanks, a number, or a range such as [1-9].":
    "{0} 不能當作屬性。請寫沒有空白的單字、數字，或 [1-9] 這樣的範圍。",
  "{0} cannot be read. Write NAME:VALUE;NAME:VALUE, with HOSTS= before it where it is not for every agent.":
    "無法解讀 {0}。請寫 NAME:VALUE;NAME:VALUE，不是給每個 agent 的話，前面加上 HOSTS=。",
  "{0} cannot be set by the environment, through which Marathon gets its options here: {1}. Take it out.":
    "{0} 不能用環境變數設定，而這裡的 Marathon 是從環境變數取得選項的：{1}。請移除它。",
  "{0} cannot be the amount of {1}. Write {2}.": "{0} 不能當作 {1} 的數量。請寫：{2}。",
  "{0} cannot be used.": "{0} 不能使用。",
  "{0} cannot be used: {1}. Use {2} or one of your own.":
    "{0} 不能使用：{1}。請用 {2}，或自己的映像檔。",
  "{0} cannot name a resource. Write a name such as cpus, or cpus(prod) for a role.":
    "{0} 不能當作資源的名稱。請寫 cpus 這樣的名稱，或 cpus(prod) 表示某個 role 的資源。",
  "{0} cannot name an attribute. Use letters, digits, dots, slashes, dashes and underscores.":
    "{0} 不能當作屬性的名稱。請用字母、數字、點、斜線、連字號與底線。",
  "{0} does not fit {1}, which takes {2}.": "{0} 不適用於 {1}，它要的是：{2}。",
  "{0} does not fit {1}. {2} knows {3}.": "{0} 不適用於 {1}。{2} 認得的是 {3}。",
  "{0} does not fit: {1}.": "{0} 不適用：{1}。",
  "{0} does not start at a multiple of its size. Write the network's first address.":
    "{0} 的開頭不是其大小的倍數。請寫這個網路的第一個位址。",
  "{0} exclude each other, and mesos-agent exits when it gets both. Keep one.":
    "{0} 不能並用，mesos-agent 同時取得時會結束。請只保留一個。",
  "{0} exists only in a Mesos configured with {1}, which {2} is not known to be. Take it out.":
    "只有以 {1} 設定編譯的 Mesos 才有 {0}；無法確定這裡用的是否如此：{2}。請移除它。",
  "{0} exists only in a Mesos configured with {1}, which {2} is not known to be; {3} would stop at it. Take it out.":
    "只有以 {1} 設定編譯的 Mesos 才有 {0}；無法確定這裡用的是否如此：{2}。若不是，{3} 遇到它就會停止。請移除它。",
  "{0} exists. Give another place with --out, or replace it with --force.":
    "{0} 已存在。請用 --out 指定其他位置，或用 --force 取代它。",
  "{0} failures": "{0} 台故障",
  "{0} files written…": "已寫入 {0} 個檔案…",
  "{0} from a hosts file or CSV": "從 hosts 檔案或 CSV 讀取 {0}",
  "{0} has no address, but other hosts have one. Add it ({1}=10.0.0.11), or leave out all addresses to run everything on one Docker machine.":
    "{0} 沒有位址，但其他主機有。請加上位址（{1}=10.0.0.11），或去掉所有位址，全部在單一台 Docker 機器上執行。",
  "{0} has no address. Write {1}=10.0.0.11.": "{0} 沒有位址。請寫成 {1}=10.0.0.11。",
  "{0} has no field {1}.": "{0} 沒有欄位 {1}。",
  "{0} has no packages for {1}. Use {2}, or packages of your own (apt.line or apt.debs).":
    "{0} 沒有 {1} 的套件。請用 {2}，或自己的套件（apt.line 或 apt.debs）。",
  "{0} has {1} addresses; this cluster needs {2}. Use a /{3} or larger.":
    "{0} 有 {1} 個位址；這個叢集需要 {2} 個。請用 /{3} 或更大的網路。",
  "{0} has {1} here and {2} in {3}. One host has one address.":
    "{0} 在這裡是 {1}，在 {3} 中是 {2}。一台主機只有一個位址。",
  "{0} holds a line break or control character, which no configuration file can carry. Write one plain line.":
    "{0} 中有換行或控制字元，設定檔無法容納。請寫成一行普通文字。",
  "{0} holds {1}, {2}. Write it without.": "{0} 中有{1}，{2}。請去掉它。",
  "{0} hosts": "{0} 台主機",
  "{0} is a Java property only, and has no effect in zoo.cfg. Take it out and set -D{1} in SERVER_JVMFLAGS on the hosts.":
    "{0} 只是 Java 屬性，寫在 zoo.cfg 中沒有作用。請移除它，並在主機的 SERVER_JVMFLAGS 設定 -D{1}。",
  "{0} is a flag of {1}, and there it {2}. Take it out of flags.":
    "{0} 是 {1} 的旗標，在那裡它{2}。請從 flags 移除。",
  "{0} is a flag of {1}, not of {2}. Move it to flags.{3}.":
    "{0} 是 {1} 的旗標，不是 {2} 的。請移到 flags.{3}。",
  "{0} is a loopback address: every host would talk to itself. Give the address that the other hosts reach.":
    "{0} 是迴路（loopback）位址：每台主機都會連到自己。請寫其他主機連得到的位址。",
  "{0} is a multicast or reserved address. Give the host's own address.":
    "{0} 是群播或保留的位址。請寫主機自己的位址。",
  "{0} is a number where a host name belongs. Write the name, and the address after it: name={1}.":
    "{0} 是數字，但這裡該寫主機名稱。請寫名稱，位址寫在後面：name={1}。",
  "{0} is a set, which Mesos does not take as an attribute. Write a word, a number or a range such as [1-9].":
    "{0} 是集合，Mesos 不接受集合當屬性。請寫單字、數字，或 [1-9] 這樣的範圍。",
  "{0} is an IPv6 address; Mesos listens on IPv4 only. Give the host's IPv4 address.":
    "{0} 是 IPv6 位址；Mesos 只在 IPv4 上監聽。請寫主機的 IPv4 位址。",
  "{0} is an example: no names and addresses were given. Give those of your hosts with {1}, as NAME=ADDRESS.":
    "{0} 只是範例：沒有給主機名稱與位址。請用 {1} 寫出您的主機，格式是 NAME=ADDRESS。",
  "{0} is deprecated. {1}": "{0} 已不建議使用。{1}",
  "{0} is for a secret, and secrets never enter the spec. Take it out and set it on the hosts by hand.":
    "{0} 是放機密資料的，而機密資料不會放進規格檔。請移除它，並在主機上手動設定。",
  "{0} is gone: {1}. Use {2}.": "{0} 已經不存在：{1}。請用 {2}。",
  "{0} is how a command line switches {1} off. Write {2}: false.":
    "{0} 是在命令列關閉 {1} 的寫法。請寫 {2}: false。",
  "{0} is listed twice, and mesos-agent exits at duplicates. Keep one.":
    "{0} 列了兩次，mesos-agent 遇到重複就會結束。請只保留一個。",
  "{0} is master and agent: tasks compete with the master and ZooKeeper for memory and disk. Give the agent's resources, or another host.":
    "{0} 同時是 master 與 agent：工作會與 master 和 ZooKeeper 爭用記憶體與磁碟。請寫出這個 agent 的 resources，或改用其他主機。",
  "{0} is no bundle; it is not replaced. Give another place with --out.":
    "{0} 不是部署包，不會取代它。請用 --out 指定其他位置。",
  "{0} is no file; it is not replaced. Give another place with --out.":
    "{0} 不是檔案，不會取代它。請用 --out 指定其他位置。",
  "{0} is no flag with its value. Write NAME=VALUE.": "{0} 不是旗標與它的值。請寫 NAME=VALUE。",
  "{0} is no token: those hold only A-Z, a-z, 0-9, _ and -. Copy it again.":
    "{0} 不是 token：token 只含 A-Z、a-z、0-9、_ 與 -。請重新複製。",
  "{0} is not a flag of {1}, {2}.": "{0} 不是 {1} 的旗標，{2}。",
  "{0} is not a host name: each part has letters, digits and dashes, and begins and ends with a letter or digit.":
    "{0} 不是主機名稱：每一段由字母、數字與連字號組成，頭尾是字母或數字。",
  "{0} is not a network. Write one such as 172.30.0.0/24.":
    "{0} 不是網路。請寫成 172.30.0.0/24 這樣。",
  '{0} is not a one-line apt source. Write deb URI SUITE COMPONENT, such as "deb https://mirror.example.com/mesos bookworm main".':
    '{0} 不是單行的 apt 來源。請寫 deb URI SUITE COMPONENT，例如 "deb https://mirror.example.com/mesos bookworm main"。',
  "{0} is not a private network. Use one inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.":
    "{0} 不是私有網路。請用 10.0.0.0/8、172.16.0.0/12 或 192.168.0.0/16 之內的網路。",
  "{0} is not a role. Write a word without blanks, or levels such as eng/web.":
    "{0} 不是 role。請寫沒有空白的單字，或 eng/web 這樣的階層。",
  "{0} is not an IPv4 address. Write four numbers of 0 to 255 without leading zeros, such as 10.0.0.11.":
    "{0} 不是 IPv4 位址。請寫四個 0 到 255 的數字，前面不補零，例如 10.0.0.11。",
  "{0} is not an isolator of Mesos, and mesos-agent exits at it.":
    "{0} 不是 Mesos 的 isolator，mesos-agent 遇到它會結束。",
  "{0} is not known here; it is one of {1}.": "這裡不認得 {0}；請用下列之一：{1}。",
  "{0} is not supported; this version of the tool reads {1}.":
    "不支援 {0}；這個版本的工具讀取的是 {1}。",
  "{0} is not {1}.": "{0} 不是{1}。",
  "{0} is outside {1} to {2}.": "{0} 不在 {1} 到 {2} 之間。",
  "{0} is the old name of {1}, and {2} exits when it gets both. Write {3}.":
    "{0} 是 {1} 的舊名稱，{2} 同時取得兩者時會結束。請寫 {3}。",
  "{0} is too little for {1}.": "{0} 對 {1} 來說太小。",
  "{0} is too much for {1}.": "{0} 對 {1} 來說太大。",
  "{0} is {1}, but this takes {2}.": "{0} 是{1}，但這裡要的是：{2}。",
  "{0} lines changed": "{0} 行有變動",
  "{0} makes an agent of {1} abort on Linux {2} and later, which every current system has. Take it out.":
    "{0} 會讓 agent（{1}）在 Linux {2} 以上異常終止，而目前所有系統都是這樣的版本。請移除它。",
  "{0} masters": "{0} 台 master",
  "{0} masters survive no more failures than {1}, and Mesos does not start with an even number. Use 1, 3, 5 or 7.":
    "{0} 台 master 能容許的故障數不比 {1} 台多，而且 Mesos 無法以偶數啟動。請用 1、3、5 或 7 台。",
  "{0} masters with {1}: {2}.": "{0} 台 master，執行 {1}：{2}。",
  "{0} masters: use 1, 3, 5 or 7. Failures survived: {1}.":
    "{0} 台 master：請用 1、3、5 或 7 台。可容許的故障數：{1}。",
  '{0} means "this network", not a host. Give the address that the other hosts reach.':
    "{0} 表示「這個網路」，不是主機。請寫其他主機連得到的位址。",
  "{0} means another machine on every host. Give the name that the other hosts know this machine by.":
    "{0} 在每台主機上都代表不同的機器。請寫其他主機認得這台機器的名稱。",
  "{0} more": "還有 {0} 台",
  "{0} names no fixed version. Add a tag or a digest, so that every host gets the same.":
    "{0} 沒有指定固定的版本。請加上 tag 或 digest，讓每台主機取得同樣的映像檔。",
  "{0} needs the isolator {1}. Add it to flags.agent isolation, or take {2} out.":
    "{0} 需要 isolator {1}。請加到 flags.agent 的 isolation，或移除 {2}。",
  "{0} needs the linux launcher; with posix mesos-agent aborts. Set flags.agent launcher: linux, or use posix/cpu,posix/mem.":
    "{0} 需要 linux launcher；用 posix 時 mesos-agent 會異常終止。請設定 flags.agent 的 launcher: linux，或用 posix/cpu,posix/mem。",
  "{0} needs the {1} launcher. Set flags.agent launcher: {2}, or take {3} out.":
    "{0} 需要 {1} launcher。請設定 flags.agent 的 launcher: {2}，或移除 {3}。",
  "{0} needs {1} beside it. Set both or neither.":
    "{0} 需要與 {1} 一起設定。請兩者都設，或都不設。",
  "{0} needs {1}, which is for a secret, and secrets never enter the spec. Take it out.":
    "{0} 需要 {1}，而那是放機密資料的，機密資料不會放進規格檔。請移除它。",
  "{0} of {1} agents on this machine offer all of its processors and memory, so more is promised than there is. Give each a share: resources: { cpus: 1, mem: 1024 }.":
    "這台機器上的 {1} 個 agent 中有 {0} 個會提供全部的處理器與記憶體，總和會超過實際擁有的。請分配給每一個：resources: { cpus: 1, mem: 1024 }。",
  "{0} of {1}: so many masters must be up": "{1} 台 master 中至少要有 {0} 台在運作",
  "{0} or {1}": "{0} 或 {1}",
  "{0} problems to solve; what you see is the last cluster without any.":
    "還有 {0} 個問題；下面顯示的是上一個沒有問題的叢集。",
  "{0} problems; nothing was written.": "有 {0} 個問題；沒有寫入任何檔案。",
  "{0} stands directly behind the range {1}. Take it away, or write a comma before the next host.":
    "{0} 緊接在範圍 {1} 後面。請把它刪掉，或在下一台主機前加上逗號。",
  "{0} times {1}": "{1} 的 {0} 倍",
  "{0} wants {1} ({2}) to be {3} ({4}). Change one of them.":
    "{0} 要求 {1}（{2}）{3}（{4}）。請修改其中一個。",
  "{0} wants {1}, for example {2}.": "{0} 要的是：{1}，例如 {2}。",
  "{0} wants {1}: write {2}.": "{0} 要的是：{1}。請寫成 {2}。",
  "{0} was removed in {1}.": "{0} 在 {1} 已移除。",
  "{0} was removed in {1}: {2}.": "{0} 在 {1} 已移除：{2}。",
  "{0} works only beside filesystem/linux. Add filesystem/linux, or take {1} out.":
    "{0} 只能與 filesystem/linux 一起運作。請加上 filesystem/linux，或移除 {1}。",
  "{0} would be a resource of your own. Mesos calls it {1}.":
    "{0} 會變成自訂的資源。Mesos 中它叫作 {1}。",
  "{0} {1}": "{0}{1}",
  "{0} {1}.": "{0} {1}。",
  "{0} {1}. Take it out of flags.": "{0} {1}。請從 flags 移除。",
  "{0} {1}: {2}": "{0} {1}：{2}",
  "{0}, counted in {1}": "{0}，以 {1} 計",
  "{0}, on one machine": "{0}，在一台機器上",
  "{0}, or a mirror of your own": "{0}，或自己的鏡像站",
  "{0}, {1}": "{0}，{1}",
  "{0}, {1}.": "{0}，{1}。",
  "{0}.": "{0}。",
  "{0}.zip is in your downloads. Next: unpack it and read README.md.":
    "{0}.zip 已經下載。接下來：解壓縮，閱讀 README.md。",
  "{0}: missing. Give --{1} {2}, such as --{3} {4}.":
    "{0}：沒有回答。請加上 --{1} {2}，例如 --{3} {4}。",
  "{0}: now {1}, as many as the list names; before {2}.":
    "{0}：現在是 {1}，與清單中的主機數相同；原本是 {2}。",
  "{0}: {1}": "{0}：{1}",
  "{0}: {1} files, {2} KB before packing": "{0}：{1} 個檔案，壓縮前 {2} KB",
  "{0}: {1} … {2}": "{0}：{1} … {2}",
  "{0}: {1}.": "{0}：{1}。",
  "{0}; for trying out": "{0}；供試用",
  "{0}; installs its own ZooKeeper {1}": "{0}；安裝該發行版自帶的 ZooKeeper {1}",
  "{0}; installs its own ZooKeeper {1}, old: long unsupported":
    "{0}；安裝該發行版自帶的 ZooKeeper {1}，舊版，早已不再獲得支援",
  "{0}; the usual choice": "{0}；一般的選擇",
  "… and {0} more lines, in the download": "… 其餘 {0} 行在下載的檔案裡",
  "← back": "← 返回",
  "← back; the change is taken back": "← 返回；這項變更已取消",
};
