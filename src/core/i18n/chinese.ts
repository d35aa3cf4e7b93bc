import type { Catalogue } from "./message.ts";

/**
 * 繁體中文, as operators in Taiwan write it, and 简体中文. Rows are sorted by the English text; `npm run
 * check` prints those that are missing.
 */
const rows: Readonly<Record<string, readonly [zhTW: string, zhCN: string]>> = {
  "  Your {0} is kept as {1}.": ["  您的 {0} 已保留為 {1}。", "  您的 {0} 已保留为 {1}。"],
  "  Your {0} would be kept as {1}.": ["  您的 {0} 將保留為 {1}。", "  您的 {0} 将保留为 {1}。"],
  "  {0}: {1}": ["  {0}：{1}", "  {0}：{1}"],
  "  ↑ ↓ or a letter to move, Enter to select, Esc to go back": [
    "  ↑ ↓ 或首字母移動，Enter 選取，Esc 返回",
    "  ↑ ↓ 或首字母移动，Enter 选择，Esc 返回",
  ],
  "  ↑ ↓ to move, Enter to select, Esc to go back": [
    "  ↑ ↓ 移動，Enter 選取，Esc 返回",
    "  ↑ ↓ 移动，Enter 选择，Esc 返回",
  ],
  " or ": [" 或 ", " 或 "],
  "# first put into artifacts/supplied/: {0} (README.md)": [
    "# 請先放進 artifacts/supplied/：{0}（見 README.md）",
    "# 请先放进 artifacts/supplied/：{0}（见 README.md）",
  ],
  "# first put into secrets/: {0} (README.md)": [
    "# 請先放進 secrets/：{0}（見 README.md）",
    "# 请先放进 secrets/：{0}（见 README.md）",
  ],
  ", ": ["、", "、"],
  ", then ": ["，然後", "，然后"],
  "--emit takes one of: {0}.": ["--emit 可用的值：{0}。", "--emit 可用的值：{0}。"],
  "--format takes one of: {0}.": ["--format 可用的值：{0}。", "--format 可用的值：{0}。"],
  "--lost {0}: the new cluster has no such host.": [
    "--lost {0}：新的叢集沒有這台主機。",
    "--lost {0}：新的集群没有这台主机。",
  ],
  "--out needs a path: a folder, NAME.zip, NAME.tar.gz or NAME.tgz.": [
    "--out 需要一個路徑：資料夾、NAME.zip、NAME.tar.gz 或 NAME.tgz。",
    "--out 需要一个路径：文件夹、NAME.zip、NAME.tar.gz 或 NAME.tgz。",
  ],
  "--out {0} contains a character that cannot be printed. Choose another path.": [
    "--out {0} 含有無法顯示的字元。請換一個路徑。",
    "--out {0} 含有无法显示的字符。请换一个路径。",
  ],
  "--out {0} is the old cluster, which the steps need until the last of them is done. Choose another path.":
    [
      "--out {0} 是舊叢集，在最後一個步驟完成之前，各步驟都還需要它。請選擇其他路徑。",
      "--out {0} 是旧集群，在最后一个步骤完成之前，各步骤都还需要它。请选择其他路径。",
    ],
  "--out {0}: only archives that end in .zip, .tar.gz or .tgz can be written. Use one of them, or a path without such an ending for a folder.":
    [
      "--out {0}：只能寫出以 .zip、.tar.gz 或 .tgz 結尾的封存檔。請用其中之一，或用沒有這類副檔名的路徑寫成資料夾。",
      "--out {0}：只能写出以 .zip、.tar.gz 或 .tgz 结尾的归档文件。请用其中之一，或用没有这类扩展名的路径写成文件夹。",
    ],
  "--out {0}: only your own home folder can be written as ~. Write the whole path.": [
    "--out {0}：只有您自己的家目錄可以寫成 ~。請寫出完整路徑。",
    "--out {0}：只有您自己的主目录可以写成 ~。请写出完整路径。",
  ],
  "--role takes one of: {0}.": ["--role 可用的值：{0}。", "--role 可用的值：{0}。"],
  "--set takes PATH=VALUE, such as --set ports.marathon=8081.": [
    "--set 的寫法是 PATH=VALUE，例如 --set ports.marathon=8081。",
    "--set 的写法是 PATH=VALUE，例如 --set ports.marathon=8081。",
  ],
  "--set {0}: {1}": ["--set {0}：{1}", "--set {0}：{1}"],
  ".deb files that you put into artifacts/supplied/": [
    "您放進 artifacts/supplied/ 的 .deb 檔案",
    "您放进 artifacts/supplied/ 的 .deb 文件",
  ],
  "/etc/hosts of these masters has the new names of agents before these start: Marathon's health checks go there.":
    [
      "在這些新名稱的 agent 啟動之前，這些 master 的 /etc/hosts 先有它們的名稱：Marathon 的健康檢查連往那裡。",
      "在这些新名称的 agent 启动之前，这些 master 的 /etc/hosts 先有它们的名称：Marathon 的健康检查连往那里。",
    ],
  "/frameworks of the leading master lists Marathon with its principal as active, and no other of its name without a principal.":
    [
      "leader 的 /frameworks 列出帶有 principal 的 Marathon 為 active，沒有別的同名而沒有 principal 的 framework。",
      "leader 的 /frameworks 列出带有 principal 的 Marathon 为 active，没有别的同名而没有 principal 的 framework。",
    ],
  "/frameworks of the leading master no longer shows it as active.": [
    "leader 的 /frameworks 不再顯示它是 active。",
    "leader 的 /frameworks 不再显示它是 active。",
  ],
  "/slaves no longer has it. On its host neither the agent nor an executor runs, or its machine is off for good.":
    [
      "/slaves 中不再有它。它的主機上不再執行 agent 和 executor，或該機器已永久關機。",
      "/slaves 中不再有它。它的主机上不再运行 agent 和 executor，或该机器已永久关机。",
    ],
  "/slaves of the leading master has it with active true.": [
    "leader 的 /slaves 中有它，active 是 true。",
    "leader 的 /slaves 中有它，active 是 true。",
  ],
  "0, or 2 or more": ["0，或 2 以上的數字", "0，或不小于 2 的数字"],
  "1 address": ["1 個位址", "1 个地址"],
  "1 agent": ["1 個 agent", "1 个 agent"],
  "1 answer": ["1 個答案", "1 个答案"],
  "1 day ago": ["1 天前", "1 天前"],
  "1 failure": ["1 個故障", "1 个故障"],
  "1 file": ["1 個檔案", "1 个文件"],
  "1 file of the cluster": ["叢集的 1 個檔案", "集群的 1 个文件"],
  "1 host": ["1 台主機", "1 台主机"],
  "1 hour ago": ["1 小時前", "1 小时前"],
  "1 master": ["1 個 master", "1 个 master"],
  "1 minute ago": ["1 分鐘前", "1 分钟前"],
  "1 note": ["1 則提醒", "1 条提醒"],
  "1 problem": ["1 個問題", "1 个问题"],
  "1 problem.": ["有 1 個問題。", "有 1 个问题。"],
  "1 problem; nothing was written.": [
    "有 1 個問題；沒有寫入任何檔案。",
    "有 1 个问题；没有写入任何文件。",
  ],
  "1 to 3650: a timer on the masters makes a backup every day and removes those that are older, except the last one. Without an answer there is none.":
    [
      "1 到 3650：master 上的 timer 每天備份，並移除更舊的備份，最後一份除外。不填就不備份。",
      "1 到 3650：master 上的 timer 每天备份，并移除更旧的备份，最后一份除外。不填就不备份。",
    ],
  '1, 3, 5 or 7 hosts, such as ["m-[1-3].lan=10.0.0.[11-13]"]; each runs ZooKeeper, mesos-master and Marathon. A host\'s position in the list is its ZooKeeper myid.':
    [
      '1、3、5 或 7 台主機，例如 ["m-[1-3].lan=10.0.0.[11-13]"]：每台都執行 ZooKeeper、mesos-master 與 Marathon。在清單中的順序就是它的 myid。',
      '1、3、5 或 7 台主机，例如 ["m-[1-3].lan=10.0.0.[11-13]"]：每台都运行 ZooKeeper、mesos-master 与 Marathon。在列表中的顺序就是它的 myid。',
    ],
  "1. Before: {0}": ["1. 之前：{0}", "1. 之前：{0}"],
  "2. Do: {0}": ["2. 動作：{0}", "2. 动作：{0}"],
  "3 + 5": ["3 + 5", "3 + 5"],
  "3. After: {0}": ["3. 之後：{0}", "3. 之后：{0}"],
  "5 + 1000": ["5 + 1000", "5 + 1000"],
  "; ": ["；", "；"],
  "A ZooKeeper that follows logs in to the leader, which knows it by now.": [
    "跟隨的 ZooKeeper 會登入 leader，而 leader 已經認得它。",
    "跟随的 ZooKeeper 会登录 leader，而 leader 已经认得它。",
  ],
  "A ZooKeeper that follows need not log in any more.": [
    "跟隨的 ZooKeeper 不再需要登入。",
    "跟随的 ZooKeeper 不再需要登录。",
  ],
  "A backup is there: DELETE /v2/leader?backup=file:///PATH.tar, which the next leader writes on its host.":
    [
      "已有備份：DELETE /v2/leader?backup=file:///PATH.tar，由下一個 leader 寫在它的主機上。",
      "已有备份：DELETE /v2/leader?backup=file:///PATH.tar，由下一个 leader 写在它的主机上。",
    ],
  "A backup is there: GET /v2/groups, or DELETE /v2/leader?backup=file:///PATH.tar.": [
    "已有備份：GET /v2/groups，或 DELETE /v2/leader?backup=file:///PATH.tar。",
    "已有备份：GET /v2/groups，或 DELETE /v2/leader?backup=file:///PATH.tar。",
  ],
  "A built-in repository has its own layout. Remove layout.": [
    "內建的套件庫有自己的 layout。請移除 layout。",
    "内置的软件源有自己的 layout。请删除 layout。",
  ],
  "A cluster has at most {0} hosts. Use smaller ranges.": [
    "一個叢集最多 {0} 台主機。請縮小範圍。",
    "一个集群最多 {0} 台主机。请缩小范围。",
  ],
  "A cluster keeps its architecture: all its hosts have the same one. Install a new cluster on other hosts, and move the apps: GET /v2/groups of the old Marathon, POST /v2/apps of the new one.":
    [
      "叢集的架構不能變更：所有主機的架構都相同。請在其他主機上安裝新的叢集，再移轉應用程式：舊 Marathon 的 GET /v2/groups，新 Marathon 的 POST /v2/apps。",
      "集群的架构不能变更：所有主机的架构都相同。请在其他主机上安装新的集群，再迁移应用：旧 Marathon 的 GET /v2/groups，新 Marathon 的 POST /v2/apps。",
    ],
  "A cluster keeps its method. Install a new cluster beside this one, and move the apps: GET /v2/groups of the old Marathon, POST /v2/apps of the new one.":
    [
      "叢集的安裝方式不能變更。請在旁邊安裝新的叢集，再移轉應用程式：舊 Marathon 的 GET /v2/groups，新 Marathon 的 POST /v2/apps。",
      "集群的安装方式不能变更。请在旁边安装新的集群，再迁移应用：旧 Marathon 的 GET /v2/groups，新 Marathon 的 POST /v2/apps。",
    ],
  "A cluster keeps its name. Another name is a new cluster: install it beside this one, and move the apps. Read them with GET /v2/groups of the old Marathon, post each to /v2/apps of the new one, then stop them in the old one.":
    [
      "叢集的名稱不能變更。換了名稱就是新的叢集：請安裝在旁邊，再移轉應用程式。用舊 Marathon 的 GET /v2/groups 讀出，逐一 POST 到新 Marathon 的 /v2/apps，然後在舊的那邊停止。",
      "集群的名称不能变更。换了名称就是新的集群：请安装在旁边，再迁移应用。用旧 Marathon 的 GET /v2/groups 读出，逐一 POST 到新 Marathon 的 /v2/apps，然后在旧的那边停止。",
    ],
  "A cluster keeps its operating system: no steps lead from one to another, also not host by host. Install a new cluster on other hosts, and move the apps: GET /v2/groups of the old Marathon, POST /v2/apps of the new one.":
    [
      "叢集的作業系統不能變更：沒有步驟可以從一個換到另一個，逐台更換也不行。請在其他主機上安裝新的叢集，再移轉應用程式：舊 Marathon 的 GET /v2/groups，新 Marathon 的 POST /v2/apps。",
      "集群的操作系统不能变更：没有步骤可以从一个换到另一个，逐台更换也不行。请在其他主机上安装新的集群，再迁移应用：旧 Marathon 的 GET /v2/groups，新 Marathon 的 POST /v2/apps。",
    ],
  "A cluster on one Docker machine and one on several hosts are two clusters. Install the new one beside the old one, and move the apps.":
    [
      "一台 Docker 機器上的叢集與多台主機上的叢集是兩個叢集。請把新的安裝在旁邊，再移轉應用程式。",
      "一台 Docker 机器上的集群和多台主机上的集群是两个集群。请把新的安装在旁边，再迁移应用。",
    ],
  "A cluster on one Docker machine has a single page. Remove --node and --role.": [
    "只有一台 Docker 機器時全部在同一頁：請拿掉 --node 與 --role。",
    "只有一台 Docker 机器时全部在同一页：请去掉 --node 与 --role。",
  ],
  "A cluster.yaml to begin with. The addresses are examples: put your hosts there.": [
    "入門用的 cluster.yaml。位址只是範例：請換成您的主機。",
    "入门用的 cluster.yaml。地址只是示例：请换成您的主机。",
  ],
  "A copy of ZooKeeper's data and of the registry, before the masters change.": [
    "在變更 master 之前，先複製 ZooKeeper 的資料與 registry。",
    "在变更 master 之前，先复制 ZooKeeper 的数据与 registry。",
  ],
  "A daily backup on the masters, by a timer. Without this field there is none.": [
    "由 timer 每天在 master 上備份。沒有這個欄位就不備份。",
    "由 timer 每天在 master 上备份。没有这个字段就不备份。",
  ],
  "A drained agent that is gone does not come back: install it as a new one, with an empty work_dir.":
    [
      "已標記為 gone 的 agent 不會再回來：請以空的 work_dir 當成新的安裝。",
      "已标记为 gone 的 agent 不会再回来：请以空的 work_dir 当成新的安装。",
    ],
  "A firewall lets hosts in, and {0} has none. Write it like {1}; one that runs on hosts of the cluster needs no entry.":
    [
      "防火牆放行的是主機，而 {0} 沒有主機。請寫成 {1}；在叢集的主機上執行的不需要列出。",
      "防火墙放行的是主机，而 {0} 没有主机。请写成 {1}；在集群的主机上运行的不需要列出。",
    ],
  "A fragment to embed in another page, without frame and title.": [
    "可放進其他頁面的片段，沒有外框與標題。",
    "可放进其他页面的片段，没有外框与标题。",
  ],
  "A host of the new cluster that comes back with an empty disk. Repeatable.": [
    "新叢集中磁碟已空、要再加入的主機。可重複使用。",
    "新集群中磁盘已空、要再加入的主机。可重复使用。",
  ],
  "A line that begins with # and no space is a field with its default; remove the # to change it.":
    [
      "以 # 開頭且後面沒有空格的行是欄位與其預設值；要更改時請移除 #。",
      "以 # 开头且后面没有空格的行是字段及其默认值；要更改时请移除 #。",
    ],
  "A machine that is off needs nothing, but must never start again with its old disk.": [
    "已關機的機器不需要任何處理，但絕不可以再用舊磁碟啟動。",
    "已关机的机器不需要任何处理，但绝不可以再用旧磁盘启动。",
  ],
  "A master leads, and has registrar/log/recovered 1.": [
    "有 master 擔任 leader，它的 registrar/log/recovered 是 1。",
    "有 master 担任 leader，它的 registrar/log/recovered 是 1。",
  ],
  "A master that has its data is known: its log is the one to copy.": [
    "知道哪個 master 還有資料：要複製的就是它的 log。",
    "知道哪个 master 还有数据：要复制的就是它的 log。",
  ],
  "A member that has the data serves, or will start first and stay up.": [
    "有資料的成員正在服務，或會先啟動並持續執行。",
    "有数据的成员正在服务，或会先启动并持续运行。",
  ],
  'A one-line apt source, such as "deb https://mirror.example.com/mesos bookworm main".': [
    '單行的 apt 來源，例如 "deb https://mirror.example.com/mesos bookworm main"。',
    '单行格式的 apt 源，例如 "deb https://mirror.example.com/mesos bookworm main"。',
  ],
  "A page cannot open {0} by its name. Drop the file here, or open it with the button below.": [
    "網頁無法依名稱開啟 {0}。請把檔案拖放到這裡，或用下面的按鈕開啟。",
    "网页无法按名称打开 {0}。请把文件拖放到这里，或用下面的按钮打开。",
  ],
  "A page for a docs site": ["給文件網站的頁面", "给文档网站的页面"],
  "A repository that create-mesos-cluster knows by name.": [
    "本工具已知的套件庫。",
    "本工具已知的软件源。",
  ],
  "A suite that ends in / takes no component; any other suite needs one.": [
    "以 / 結尾的 suite 不帶 component，其他的 suite 則需要一個。",
    "以 / 结尾的 suite 不带 component，其他的 suite 则需要一个。",
  ],
  "ARM, 64-bit; no Marathon image is known for it": [
    "ARM，64 位元；沒有已知的 Marathon 映像檔",
    "ARM，64 位；没有已知的 Marathon 镜像",
  ],
  "AVENTER's packages lack JNI, which Marathon needs to load libmesos unless it runs from its image.":
    [
      "AVENTER 的套件沒有 JNI，而 Marathon 若不以映像檔執行，就需要 JNI 才能載入 libmesos。",
      "AVENTER 的软件包没有 JNI，而 Marathon 若不以镜像方式运行，就需要 JNI 才能加载 libmesos。",
    ],
  "AVENTER's repository provides ClusterD, a maintained fork of Mesos. Your own packages may include Marathon too.":
    [
      "AVENTER 的套件庫提供 ClusterD，也就是仍在維護的 Mesos 分支。自己的套件還可以包含 Marathon。",
      "AVENTER 的软件源提供 ClusterD，也就是仍在维护的 Mesos 分支。自己的软件包还可以包含 Marathon。",
    ],
  "About this page": ["關於這個頁面", "关于这个页面"],
  Actions: ["動作", "操作"],
  "Add masters at the end of the list and never reorder it: a master's position in the list is its ZooKeeper myid.":
    [
      "新的 master 加在清單最後，不要改變順序：在清單中的位置就是 ZooKeeper 的 myid。",
      "新的 master 加在列表最后，不要改变顺序：在列表中的位置就是 ZooKeeper 的 myid。",
    ],
  "Add {0}": ["加上 {0}", "添加 {0}"],
  Address: ["位址", "地址"],
  "Addresses and networks from which people and programs may reach web pages, APIs and ZooKeeper, such as 10.0.9.0/24.":
    [
      "人和程式可以從這些位址與網路連到網頁、API 和 ZooKeeper，例如 10.0.9.0/24。",
      "人和程序可以从这些地址与网络访问网页、API 和 ZooKeeper，例如 10.0.9.0/24。",
    ],
  "Addresses and networks, such as 10.0.9.0/24, from which web pages, APIs and ZooKeeper can be reached. The machine that runs deploy.sh can in any case.":
    [
      "可以連到網頁、API 和 ZooKeeper 的位址與網路，例如 10.0.9.0/24。執行 deploy.sh 的機器一律可以。",
      "可以访问网页、API 和 ZooKeeper 的地址与网络，例如 10.0.9.0/24。运行 deploy.sh 的机器一律可以。",
    ],
  "Addresses of this host": ["這台主機的位址", "这台主机的地址"],
  Administrators: ["管理人員", "管理人员"],
  Advanced: ["進階", "高级"],
  "Advanced settings": ["進階設定", "高级设置"],
  "Agent attributes": ["agent 的屬性", "agent 的属性"],
  "Agent attributes and resources": ["agent 的屬性與資源", "agent 的属性与资源"],
  "Agent resources": ["agent 的資源", "agent 的资源"],
  "Agent {0}": ["agent {0}", "agent {0}"],
  Agents: ["agent 主機", "agent 主机"],
  "Agents ask ZooKeeper ({0}) who leads and register with Mesos ({1}); the leader starts tasks on agents ({2}); tasks use {3}.":
    [
      "agent 向 ZooKeeper（{0}）詢問誰是 leader，並向 Mesos（{1}）註冊；leader 在 agent（{2}）上啟動任務；任務使用 {3}。",
      "agent 向 ZooKeeper（{0}）询问谁是 leader，并向 Mesos（{1}）注册；leader 在 agent（{2}）上启动任务；任务使用 {3}。",
    ],
  "Agents ask everybody who reaches them for a password, and check what is allowed.": [
    "agent 向連到它的所有人要求密碼，並檢查允許的事。",
    "agent 向连到它的所有人要求密码，并检查允许的事。",
  ],
  "Agents ask nobody for a password any more.": [
    "agent 不再向任何人要求密碼。",
    "agent 不再向任何人要求密码。",
  ],
  "Agents log in to the masters, which know their password and ask nobody yet.": [
    "agent 登入 master；master 認得它們的密碼，還不向任何人要求密碼。",
    "agent 登录 master；master 认得它们的密码，还不向任何人要求密码。",
  ],
  "Agents no longer log in to the masters, which ask nobody any more.": [
    "agent 不再登入 master；master 已不向任何人要求密碼。",
    "agent 不再登录 master；master 已不向任何人要求密码。",
  ],
  "Agents offer the ports 31000-32000 to tasks, and on {0} the cluster itself listens on {1}. Use ports outside of that range.":
    [
      "agent 會把連接埠 31000-32000 提供給任務，而叢集自己在 {0} 上使用 {1}。請使用這個範圍之外的連接埠。",
      "agent 会把端口 31000-32000 提供给任务，而集群自己在 {0} 上使用 {1}。请使用这个范围之外的端口。",
    ],
  "Agents run the tasks: use as many as your work needs. You can add more later.": [
    "agent 負責執行任務：數量依您的工作量而定，之後還可以增加。",
    "agent 负责运行任务：数量视您的工作负载而定，以后还可以增加。",
  ],
  "Agents: {0}.": ["agent：{0}。", "agent：{0}。"],
  "Air-gapped": ["離線", "离线"],
  "All answers are the defaults again.": ["所有答案都恢復為預設值。", "所有答案都恢复为默认值。"],
  "All daemons would lose ZooKeeper at the same moment, and no order keeps the cluster working. Keep this port.":
    [
      "所有 daemon 會同時失去 ZooKeeper，沒有任何順序能讓叢集繼續運作。請保留這個連接埠。",
      "所有 daemon 会同时失去 ZooKeeper，没有任何顺序能让集群继续运作。请保留这个端口。",
    ],
  "All up again": ["全部恢復", "全部恢复"],
  "All {0} masters answer, and exactly one has master/elected 1. Each has registrar/log/recovered 1 and registrar/log/ensemble_size {1}. On the leader, /slaves lists every agent, and recovered_slaves is [].":
    [
      "{0} 個 master 都有回應，其中正好一個的 master/elected 是 1。每個的 registrar/log/recovered 都是 1，registrar/log/ensemble_size 是 {1}。在 leader 上，/slaves 列出所有 agent，recovered_slaves 是 []。",
      "{0} 个 master 都有响应，其中正好一个的 master/elected 是 1。每个的 registrar/log/recovered 都是 1，registrar/log/ensemble_size 是 {1}。在 leader 上，/slaves 列出所有 agent，recovered_slaves 是 []。",
    ],
  "Also print how each file differs, once for all hosts with the same difference.": [
    "也印出每個檔案的差異，相同的差異只印一次。",
    "也打印每个文件的差异，相同的差异只印一次。",
  ],
  "Also write the bundle that changes the cluster: to a folder; NAME.zip, NAME.tar.gz or NAME.tgz for an archive; - for a zip on standard output. Without it nothing is written.":
    [
      "同時寫出用來變更叢集的 bundle：資料夾；或封存檔 NAME.zip、NAME.tar.gz、NAME.tgz；- 代表寫到標準輸出的 zip。沒有這個選項就不寫出任何檔案。",
      "同时写出用来变更集群的 bundle：文件夹；或归档文件 NAME.zip、NAME.tar.gz、NAME.tgz；- 代表写到标准输出的 zip。没有这个选项就不写出任何文件。",
    ],
  "An agent stops with {0}.": ["agent 停止並顯示 {0}。", "agent 停止并显示 {0}。"],
  "An agent's attributes and resources may only grow. After any other change it has to start over with a new agent ID.":
    [
      "agent 的屬性與資源只能增加。除此之外的任何變更，都必須讓它以新的 agent ID 重新開始。",
      "agent 的属性与资源只能增加。除此之外的任何变更，都必须让它以新的 agent ID 重新开始。",
    ],
  "An earlier wizard ended before its bundle was written.": [
    "先前的精靈在寫出部署包之前就結束了。",
    "之前的向导在写出部署包之前就结束了。",
  ],
  "An even number survives no more failures than the odd number below it, and Mesos never initialises its replicated log with it.":
    [
      "偶數個 master 能容許的故障數，並不比少一個的奇數多；而且個數是偶數時，Mesos 的 replicated log 永遠無法完成初始化。",
      "偶数个 master 能容忍的故障数，并不比少一个的奇数多；而且个数为偶数时，Mesos 的 replicated log 永远无法完成初始化。",
    ],
  "An even number survives no more failures than the odd number below it, and the replicated log of Mesos never initialises with it.":
    [
      "偶數個 master 能容許的故障數，並不比少一個的奇數多；而且個數是偶數時，Mesos 的 replicated log 永遠無法完成初始化。",
      "偶数个 master 能容忍的故障数，并不比少一个的奇数多；而且个数为偶数时，Mesos 的 replicated log 永远无法完成初始化。",
    ],
  "An offline bundle has a single page: its own scripts install it. Remove --node and --role.": [
    "離線部署包只有一頁：由它自己的腳本安裝。請去掉 --node 與 --role。",
    "离线部署包只有一页：由它自己的脚本安装。请去掉 --node 与 --role。",
  ],
  "An offline bundle is completed on a machine with internet access, carried to the site, and installs there without a network.":
    [
      "離線部署包先在有網路的機器上備齊，再帶到現場，不需要網路就能安裝。",
      "离线部署包先在有网络的机器上备齐，再带到现场，不需要网络就能安装。",
    ],
  "And {0} more.": ["還有 {0} 個。", "还有 {0} 个。"],
  "And {0} more: {1}. For the page of one host: {2}.": [
    "另外還有 {0} 台：{1}。單一主機的頁面：{2}。",
    "另外还有 {0} 台：{1}。单台主机的页面：{2}。",
  ],
  "Another Marathon, in case the leading one fails.": [
    "多一個 Marathon，以防擔任 leader 的故障。",
    "多一个 Marathon，以防担任 leader 的故障。",
  ],
  "Another version of Marathon. {0}": ["Marathon 的版本改變。{0}", "Marathon 的版本改变。{0}"],
  "Another version of Mesos. {0}": ["Mesos 的版本改變。{0}", "Mesos 的版本改变。{0}"],
  "Another version of ZooKeeper. {0}": ["ZooKeeper 的版本改變。{0}", "ZooKeeper 的版本改变。{0}"],
  "Answer the questions and download the scripts, /etc files and Compose files for your own ZooKeeper, Mesos and Marathon. Everything happens on this page; nothing is sent anywhere.":
    [
      "回答問題，就能取得架設您自己的 ZooKeeper、Mesos 與 Marathon 所需的腳本、/etc 檔案與 Compose 檔案。一切都在這個網頁裡完成，不會傳送任何資料出去。",
      "回答问题，就能得到搭建您自己的 ZooKeeper、Mesos 与 Marathon 所需的脚本、/etc 文件与 Compose 文件。一切都在这个网页里完成，不会向外发送任何数据。",
    ],
  Answers: ["答案", "答案"],
  "Answers can be given here as in create, such as --offline:": [
    "這裡可以像 create 一樣給答案，例如 --offline：",
    "这里可以像 create 一样给答案，例如 --offline：",
  ],
  "Answers that the wizard saved to a file are read with --spec {0}.": [
    "精靈存成檔案的答案，以 --spec {0} 讀取。",
    "向导存成文件的答案，以 --spec {0} 读取。",
  ],
  "Any flag of the programs that the bundle does not set itself.": [
    "各程式本身的旗標都可以用，由本工具算出的除外。",
    "各程序自身的参数都可以用，由本工具算出的除外。",
  ],
  "Apache's old git host was retired in 2018": [
    "Apache 的舊 git 主機已在 2018 年停用",
    "Apache 的旧 git 主机已在 2018 年停用",
  ],
  "As the super user give what is below /marathon in ZooKeeper to everybody once more (install.sh does), put the step's files in place and start Marathon again; the leader last. Do not stop between two of them.":
    [
      "以 super 使用者再一次把 ZooKeeper 裡 /marathon 底下的內容開放給所有人（由 install.sh 執行），放好這一步的檔案，重新啟動 Marathon；leader 排在最後。不要停在兩台之間。",
      "以 super 用户再一次把 ZooKeeper 里 /marathon 下面的内容开放给所有人（由 install.sh 执行），放好这一步的文件，重新启动 Marathon；leader 排在最后。不要停在两台之间。",
    ],
  "Ask in plain lines, for screen readers and dumb terminals; ACCESSIBLE=1 and TERM=dumb do the same.":
    [
      "以純文字逐行詢問，適用於螢幕報讀軟體與簡易終端機；也可用 ACCESSIBLE=1 與 TERM=dumb。",
      "以纯文本逐行询问，适用于屏幕阅读器与简易终端；也可用 ACCESSIBLE=1 与 TERM=dumb。",
    ],
  "At its end {0} says what is still missing, and prints the checksum of {1}: note it, apart from the folder.":
    [
      "{0} 最後會列出還缺少什麼，並印出 {1} 的校驗碼：請另外記下來，不要放在這個資料夾裡。",
      "{0} 最后会列出还缺少什么，并打印 {1} 的校验和：请另外记下来，不要放在这个文件夹里。",
    ],
  'At least one host, such as ["a-[1-5].lan=10.0.0.[21-25]"]; each runs mesos-agent.': [
    '至少一台主機，例如 ["a-[1-5].lan=10.0.0.[21-25]"]：每台都執行 mesos-agent。',
    '至少一台主机，例如 ["a-[1-5].lan=10.0.0.[21-25]"]：每台都运行 mesos-agent。',
  ],
  "At this level Marathon's log begins with what {0} holds. Write warn.": [
    "在這個層級，Marathon 的記錄會以 {0} 的內容開頭。請寫 warn。",
    "在这个级别，Marathon 的日志会以 {0} 的内容开头。请写 warn。",
  ],
  "Attributes by which frameworks can select the agent, such as { rack: r1 }.": [
    "供 framework 挑選 agent 的屬性，例如 { rack: r1 }。",
    "供 framework 挑选 agent 的属性，例如 { rack: r1 }。",
  ],
  "Back to the list": ["回到清單", "回到列表"],
  "Back to the review": ["回到檢視畫面", "回到核对画面"],
  Backups: ["備份", "备份"],
  Build: ["編譯", "编译"],
  "Build Mesos once": ["編譯 Mesos（只需一次）", "编译 Mesos（只需一次）"],
  "Built-in repository": ["內建的套件庫", "内置的软件源"],
  Bundle: ["部署包", "部署包"],
  "By hand instead: copy {0} to each host, with {1} in it, and run {2} there: on all masters at about the same time, then on the agents.":
    [
      "也可以手動：把 {0} 連同其中的 {1} 複製到每台主機，並在那裡執行 {2}：所有 master 大約同時，然後是 agent。",
      "也可以手动：把 {0} 连同其中的 {1} 复制到每台主机，并在那里执行 {2}：所有 master 大约同时，然后是 agent。",
    ],
  "CLUSTER: a cluster.yaml, a bundle (a folder, .zip or .tar.gz), or - for standard input.": [
    "CLUSTER：一個 cluster.yaml、一個部署包（資料夾、.zip 或 .tar.gz），或代表標準輸入的 -。",
    "CLUSTER：一个 cluster.yaml、一个部署包（文件夹、.zip 或 .tar.gz），或代表标准输入的 -。",
  ],
  Cancel: ["取消", "取消"],
  "Cancelled; nothing was written.": ["已取消；沒有寫入任何檔案。", "已取消；没有写入任何文件。"],
  "Cannot read {0}: {1}.": ["無法讀取 {0}：{1}。", "无法读取 {0}：{1}。"],
  "Cannot write {0}: {1}.": ["無法寫入 {0}：{1}。", "无法写入 {0}：{1}。"],
  "Cause and remedy": ["原因與處理方法", "原因与处理方法"],
  "Change an answer": ["修改答案", "修改答案"],
  "Change {0}": ["變更 {0}", "变更 {0}"],
  "Change: {0}": ["修改：{0}", "修改：{0}"],
  "Check that ZooKeeper is closed": ["檢查 ZooKeeper 已關閉", "检查 ZooKeeper 已关闭"],
  "Check that they run. Each restarts automatically until it finds what it needs.": [
    "請確認它們都在執行。每個服務會自行重新啟動，直到它需要的都已就緒。",
    "请确认它们都在运行。每个服务会自行重启，直到它需要的都已就绪。",
  ],
  "Check the bundle at the site": ["在現場檢查部署包", "在现场检查部署包"],
  "Check the cluster": ["檢查叢集", "检查集群"],
  Checksums: ["校驗碼", "校验和"],
  "Choose an offline bundle. It contains a list of everything the hosts need, with checksums, and the scripts that fetch it on a connected machine, check it and carry it. The installation then needs no network.":
    [
      "請選擇離線部署包。其中有一份清單，列出主機需要的一切及其檢查碼，並附上腳本：在連網的機器上取得，再檢查、搬運。之後的安裝不需要網路。",
      "请选择离线部署包。其中有一份清单，列出主机需要的一切及其校验和，并附上脚本：在联网的机器上获取，再校验、搬运。之后的安装不需要网络。",
    ],
  Close: ["關閉", "关闭"],
  "Close ZooKeeper": ["關閉 ZooKeeper，不讓外人寫入", "关闭 ZooKeeper，不让外人写入"],
  "Close every quote and bracket, and indent what is inside.": [
    "請讓每個引號與括號都成對，並將其中的內容縮排。",
    "请让每个引号与括号都成对，并将其中的内容缩进。",
  ],
  "Close every quote and bracket, and put a space after each colon and each dash.": [
    "請讓每個引號與括號都成對，並在每個冒號與每個連字號之後加一個空格。",
    "请让每个引号与括号都成对，并在每个冒号与每个连字符之后加一个空格。",
  ],
  Cluster: ["叢集", "集群"],
  "Cluster name": ["叢集名稱", "集群名称"],
  "Cluster name: 1 to 63 characters of a-z, 0-9 and -, not starting or ending with -.": [
    "叢集名稱：1 到 63 個字元，只能用 a-z、0-9 與 -，頭尾不可以是 -。",
    "集群名称：1 到 63 个字符，只能用 a-z、0-9 与 -，首尾不能是 -。",
  ],
  "Cluster {0}": ["叢集 {0}", "集群 {0}"],
  "ClusterD (AVENTER's packages)": ["AVENTER 的 ClusterD 套件", "AVENTER 的 ClusterD 软件包"],
  "ClusterD from AVENTER's repository: Debian 12, Ubuntu 22.04 and 24.04": [
    "AVENTER 套件庫的 ClusterD：Debian 12、Ubuntu 22.04 與 24.04",
    "AVENTER 软件源的 ClusterD：Debian 12、Ubuntu 22.04 与 24.04",
  ],
  Command: ["指令", "命令"],
  Configuration: ["設定", "配置"],
  Container: ["容器", "容器"],
  "Container network": ["容器的網路", "容器的网络"],
  "Container {0}": ["容器 {0}", "容器 {0}"],
  Containerizer: ["containerizer", "containerizer"],
  "Containerizer and software sources": ["containerizer 與軟體來源", "containerizer 与软件来源"],
  "Containerizer docker needs ClusterD 0.5.0 or later on cgroup v2 hosts and with Docker 26 or later. {0}":
    [
      "containerizer docker 從 ClusterD 0.5.0 起，才能在 cgroup v2 的主機上、搭配 Docker 26 以上的版本運作。{0}",
      "containerizer docker 从 ClusterD 0.5.0 起，才能在 cgroup v2 的主机上、配合 Docker 26 及以上版本工作。{0}",
    ],
  Containers: ["容器", "容器"],
  "Continue to the review": ["繼續，檢視結果", "继续，核对结果"],
  "Continue with saved answers?": ["要用已儲存的答案繼續嗎？", "要用已保存的答案继续吗？"],
  "Continue with the saved answers of a wizard that was left, whatever ended it.": [
    "用已儲存的答案繼續先前的精靈，不論它因何結束。",
    "用已保存的答案继续之前的向导，不论它因何结束。",
  ],
  "Continue with the saved answers of a wizard that was left, whatever ended it; with --yes, use the defaults for the rest.":
    [
      "用已儲存的答案繼續先前的精靈，不論它因何結束；加上 --yes，其餘的採用預設值。",
      "用已保存的答案继续之前的向导，不论它因何结束；加上 --yes，其余的采用默认值。",
    ],
  Copied: ["已複製", "已复制"],
  Copy: ["複製", "复制"],
  "Copy command": ["複製指令", "复制命令"],
  "Copy link": ["複製連結", "复制链接"],
  "Copy the folder {0} of the bundle to this host, as {1} in the current directory, readable for you alone. This puts it where the daemons of this host look for it, readable for root alone, and removes the copy.":
    [
      "把部署包的資料夾 {0} 複製到這台主機，在目前的目錄裡命名為 {1}，只有您能讀。下面的命令把它放到這台主機的 daemon 會找的地方，只有 root 能讀，並刪除這份複本。",
      "把部署包的文件夹 {0} 复制到这台主机，在当前目录里命名为 {1}，只有您能读。下面的命令把它放到这台主机的 daemon 会找的地方，只有 root 能读，并删除这份副本。",
    ],
  "Copy the folder {0} to this host, as {1}, readable for you alone. {2} puts it where the daemons look for it.":
    [
      "把資料夾 {0} 複製到這台主機，成為 {1}，只有您能讀。{2} 會把它放到 daemon 會找的地方。",
      "把文件夹 {0} 复制到这台主机，成为 {1}，只有您能读。{2} 会把它放到 daemon 会找的地方。",
    ],
  "Copy the host's folder to it, and put these files in place.": [
    "把主機的資料夾複製過去，並放好這些檔案。",
    "把主机的文件夹复制过去，并放好这些文件。",
  ],
  "Copy {0}": ["複製 {0}", "复制 {0}"],
  "Copy {0} and {1} from {2} to every host.": [
    "請把 {2} 中的 {0} 與 {1} 複製到每台主機。",
    "请把 {2} 中的 {0} 与 {1} 复制到每台主机。",
  ],
  "Copy {0} to this host, with {1} in it, and run these commands in it: on all masters at about the same time, then on the agents.":
    [
      "把 {0} 連同其中的 {1} 複製到這台主機，並在其中執行這些指令：所有 master 大約同時，然後是 agent。",
      "把 {0} 连同其中的 {1} 复制到这台主机，并在其中执行这些命令：所有 master 大约同时，然后是 agent。",
    ],
  "Copy: {0}": ["複製：{0}", "复制：{0}"],
  "Copying is blocked here: select the text and copy it yourself": [
    "這裡不允許複製：請選取文字再複製",
    "这里不允许复制：请选中文本再复制",
  ],
  "Create and link the directories": ["建立並連結資料夾", "创建并链接目录"],
  "Ctrl-U empties the line.": ["Ctrl-U 清空這一行。", "Ctrl-U 清空这一行。"],
  "Days after which a backup is removed, 1 to 3650. The last one stays.": [
    "備份保留的天數，1 到 3650。最後一份不會移除。",
    "备份保留的天数，1 到 3650。最后一份不会移除。",
  ],
  "Days after which a timer on each host removes a log file of Mesos, 1 to 3650; or forever.": [
    "Mesos 日誌檔保留的天數，1 到 3650：之後由每台主機上的 timer 刪除；或 forever（永久保留）。",
    "Mesos 日志文件保留的天数，1 到 3650：之后由每台主机上的 timer 删除；或 forever（永久保留）。",
  ],
  "Days to keep daily backups": ["每日備份的保留天數", "每日备份的保留天数"],
  "Days to keep log files": ["日誌檔保留天數", "日志文件保留天数"],
  "Default: {0}": ["預設：{0}", "默认：{0}"],
  "Delete the saved answers for that cluster.": [
    "刪除該叢集已儲存的答案。",
    "删除该集群已保存的答案。",
  ],
  Details: ["說明", "说明"],
  'Did you mean "{0}"?': ["是不是要寫「{0}」？", "是不是要写“{0}”？"],
  "Did you mean {0}?": ["是不是要寫 {0}？", "是不是要写 {0}？"],
  "Do your apps run from Docker images? Then agents need the containerizer docker, which starts them with the Docker of their host.":
    [
      "您的應用程式以 Docker 映像檔執行嗎？那麼 agent 需要 docker 這個 containerizer，它用主機上的 Docker 啟動這些程式。",
      "您的应用以 Docker 镜像运行吗？那么 agent 需要 docker 这个 containerizer，它用主机上的 Docker 启动这些应用。",
    ],
  Docker: ["Docker", "Docker"],
  "Docker and the Marathon image": ["Docker 與 Marathon 的映像檔", "Docker 与 Marathon 的镜像"],
  "Docker image for Marathon, such as mesosphere/marathon:v1.11.24.": [
    "Marathon 的映像檔，例如 mesosphere/marathon:v1.11.24。",
    "Marathon 的镜像，例如 mesosphere/marathon:v1.11.24。",
  ],
  "Docker image for Mesos: any image with mesos-master and mesos-agent on its PATH, such as openeuler/mesos:1.11.0-oe2403sp1.":
    [
      "Mesos 的映像檔：PATH 中有 mesos-master 與 mesos-agent 的任何映像檔，例如 openeuler/mesos:1.11.0-oe2403sp1。",
      "Mesos 的镜像：PATH 中有 mesos-master 与 mesos-agent 的任何镜像，例如 openeuler/mesos:1.11.0-oe2403sp1。",
    ],
  "Docker image for ZooKeeper, such as zookeeper:3.9.6.": [
    "ZooKeeper 的映像檔，例如 zookeeper:3.9.6。",
    "ZooKeeper 的镜像，例如 zookeeper:3.9.6。",
  ],
  "Docker images.": ["Docker 映像檔。", "Docker 镜像。"],
  "Docker runs Marathon alone here, with the network of the host. A Docker that is not here yet gets no network of its own, and leaves the host's firewall as it is.":
    [
      "Docker 在這裡只執行 Marathon，並使用主機的網路。若尚未安裝 Docker，它不會有自己的網路，也不會更動主機的防火牆。",
      "Docker 在这里只运行 Marathon，并使用主机的网络。若尚未安装 Docker，它不会有自己的网络，也不会改动主机的防火墙。",
    ],
  Done: ["完成", "完成"],
  Download: ["下載", "下载"],
  "Download {0}": ["下載 {0}", "下载 {0}"],
  "Download {0}.zip": ["下載 {0}.zip", "下载 {0}.zip"],
  "Drain it (agents.sh drain), and go on when it is drained. Then put the step's files in place, which makes its container anew, and agents.sh reactivate: nothing else ends the drain.":
    [
      "移走任務（agents.sh drain），等移走後再繼續。再放好這一步的檔案，容器會因此重建，然後執行 agents.sh reactivate：drain 只能這樣結束。",
      "移走任务（agents.sh drain），等移走后再继续。再放好这一步的文件，容器会因此重建，然后运行 agents.sh reactivate：drain 只能这样结束。",
    ],
  "Drain it (agents.sh drain). It takes as long as the longest kill policy of its tasks. Go on when it is drained, and no executor is left on the host.":
    [
      "移走任務（agents.sh drain）。所需時間等於任務中最長的 kill policy。等任務都已移走，而且主機上沒有 executor，再繼續。",
      "排空（agents.sh drain）。所需时间等于任务中最长的 kill policy。等任务都已移走，而且主机上没有 executor，再继续。",
    ],
  "Drain it for good (agents.sh drain with --gone), then remove it.": [
    "永久移走任務（agents.sh drain 加上 --gone），再移除它。",
    "永久移走任务（agents.sh drain 加上 --gone），再删除它。",
  ],
  "Drain it for good (agents.sh drain with --gone). Then run uninstall.sh on the host or, where a master runs there, stop and disable the agent: otherwise it starts again and again. One whose machine is dead is not in /slaves: make sure that the machine stays off, then agents.sh gone with its old ID, so that frameworks replace its tasks.":
    [
      "永久移走任務（agents.sh drain 加上 --gone）。然後在主機上執行 uninstall.sh；若上面有 master，則停止並 disable 這個 agent：否則它會不斷重新啟動。機器已經壞掉的 agent 不在 /slaves 中：確認機器不會再啟動，然後用舊 ID 執行 agents.sh gone，讓 framework 補上它的任務。",
      "永久移走任务（agents.sh drain 加上 --gone）。然后在主机上运行 uninstall.sh；若上面有 master，则停止并 disable 这个 agent：否则它会不断重新启动。机器已经坏掉的 agent 不在 /slaves 中：确认机器不会再启动，然后用旧 ID 运行 agents.sh gone，让 framework 补上它的任务。",
    ],
  "Drawn as answered, with {0}.": ["依目前的回答繪製，有 {0}。", "按目前的回答绘制，有 {0}。"],
  "Drawn as answered, with {0}; hosts with one are marked ✕.": [
    "依您的答案繪製，其中有 {0}；有問題的主機標示 ✕。",
    "按您的答案绘制，其中有 {0}；有问题的主机标记 ✕。",
  ],
  "Each block is for the hosts that are named above it alone.": [
    "每個區塊只用於它上面列出的主機。",
    "每个块只用于它上面列出的主机。",
  ],
  "Each host lets only the hosts of this cluster and the machine that runs deploy.sh reach the cluster's daemons, which ask for a password: web pages and APIs are closed to other machines until security.admins names them. Passwords and all that is said cross the network in clear, and whoever may start tasks as root on an agent can read the secrets of that host.":
    [
      "每台主機只讓這個叢集的主機和執行 deploy.sh 的機器連到叢集的 daemon，而 daemon 會要求密碼：其他機器要寫進 security.admins，才能使用網頁和 API。密碼和所有內容以明文在網路上傳送；誰能在 agent 上以 root 執行 task，就能讀取那台主機的機密。",
      "每台主机只让这个集群的主机和运行 deploy.sh 的机器访问集群的守护进程，而守护进程会要求密码：其他机器要写进 security.admins，才能使用网页和 API。密码和所有内容以明文在网络上传送；谁能在 agent 上以 root 运行 task，就能读取那台主机的机密。",
    ],
  "Each host lets only the hosts of this cluster and the machine that runs deploy.sh reach the cluster's daemons: web pages and APIs are closed to other machines until security.admins names them. Nothing asks for a password: whoever has one of these addresses, or runs a program there, can run any command on every agent, as root.":
    [
      "每台主機只讓這個叢集的主機和執行 deploy.sh 的機器連到叢集的 daemon：其他機器要寫進 security.admins，才能使用網頁和 API。一切都不需要密碼：只要擁有其中一個位址，或能在那裡執行程式，就能以 root 身分在每個 agent 上執行任何指令。",
      "每台主机只让这个集群的主机和运行 deploy.sh 的机器访问集群的守护进程：其他机器要写进 security.admins，才能使用网页和 API。一切都不需要密码：只要拥有其中一个地址，或能在那里运行程序，就能以 root 身份在每个 agent 上运行任何命令。",
    ],
  "Each host lets only the hosts of this cluster, the machine that runs deploy.sh and the addresses in security reach the cluster's daemons, and these ask for a password. Passwords and all that is said cross the network in clear, and whoever may start tasks as root on an agent can read the secrets of that host.":
    [
      "每台主機只讓這個叢集的主機、執行 deploy.sh 的機器和 security 裡的位址連到叢集的 daemon，而 daemon 會要求密碼。密碼和所有內容以明文在網路上傳送；誰能在 agent 上以 root 執行 task，就能讀取那台主機的機密。",
      "每台主机只让这个集群的主机、运行 deploy.sh 的机器和 security 里的地址访问集群的守护进程，而守护进程会要求密码。密码和所有内容以明文在网络上传送；谁能在 agent 上以 root 运行 task，就能读取那台主机的机密。",
    ],
  "Each host lets only the hosts of this cluster, the machine that runs deploy.sh and the addresses in security reach the cluster's daemons. Nothing asks for a password: whoever has one of these addresses, or runs a program there, can run any command on every agent, as root.":
    [
      "每台主機只讓這個叢集的主機、執行 deploy.sh 的機器和 security 裡的位址連到叢集的 daemon。一切都不需要密碼：只要擁有其中一個位址，或能在那裡執行程式，就能以 root 身分在每個 agent 上執行任何指令。",
      "每台主机只让这个集群的主机、运行 deploy.sh 的机器和 security 里的地址访问集群的守护进程。一切都不需要密码：只要拥有其中一个地址，或能在那里运行程序，就能以 root 身份在每个 agent 上运行任何命令。",
    ],
  "Each name of the cluster resolves on the host.": [
    "叢集的每個名稱在主機上都能解析。",
    "集群的每个名称在主机上都能解析。",
  ],
  "Each of the {0} ZooKeepers answers srvr with a Mode, one of them as leader; mntr says zk_quorum_size {1} on each (3.4 does not say it: read zoo.cfg on each host); after a pause all have the same Zxid.":
    [
      "{0} 個 ZooKeeper 對 srvr 都回應 Mode，其中一個是 leader；每個的 mntr 都顯示 zk_quorum_size {1}（3.4 不會顯示：請看各主機的 zoo.cfg）；停頓片刻後，所有的 Zxid 都相同。",
      "{0} 个 ZooKeeper 对 srvr 都响应 Mode，其中一个是 leader；每个的 mntr 都显示 zk_quorum_size {1}（3.4 不会显示：请看各主机的 zoo.cfg）；停顿片刻后，所有的 Zxid 都相同。",
    ],
  "Each of them answers srvr with a Mode, and mntr says zk_quorum_size {0}.": [
    "每個對 srvr 都回應 Mode，mntr 顯示 zk_quorum_size {0}。",
    "每个对 srvr 都响应 Mode，mntr 显示 zk_quorum_size {0}。",
  ],
  "Each of them has quorum {0} in /flags.": [
    "每個的 /flags 中 quorum 都是 {0}。",
    "每个的 /flags 中 quorum 都是 {0}。",
  ],
  "Empty masters fill up from a quorum of full ones, and there is none. A copy of the log keeps weights, quotas, agents and frameworks.":
    [
      "空的 master 要從 quorum 個有資料的 master 補齊，而現在沒有那麼多。複製 log 可以保留 weight、quota、agent 與 framework。",
      "空的 master 要从 quorum 个有数据的 master 补齐，而现在没有那么多。复制 log 可以保留 weight、quota、agent 和 framework。",
    ],
  "Enable and start them: without the teardown it has the same tasks again.": [
    "enable 並啟動：沒有 teardown 的話，它的任務都還在。",
    "enable 并启动：没有 teardown 的话，它的任务都还在。",
  ],
  "End of life": ["已終止的項目", "已终止的项目"],
  "Ended on": ["終止日期", "终止日期"],
  "Enter accepts the default, Tab edits it, Esc goes back, Ctrl-C quits and saves your answers.": [
    "Enter 採用預設值，Tab 編輯預設值，Esc 返回上一題，Ctrl-C 結束並儲存您的答案。",
    "Enter 采用默认值，Tab 编辑默认值，Esc 返回上一题，Ctrl-C 退出并保存您的答案。",
  ],
  "Every active framework in /frameworks of the leading master has a principal that has a password here: {0}. One that registered without a principal can never get one.":
    [
      "leader 的 /frameworks 裡每個 active 的 framework 都有一個在這裡有密碼的 principal：{0}。註冊時沒有 principal 的 framework 永遠拿不到。",
      "leader 的 /frameworks 里每个 active 的 framework 都有一个在这里有密码的 principal：{0}。注册时没有 principal 的 framework 永远拿不到。",
    ],
  "Every daemon goes on, and verify.sh of the cluster passes.": [
    "每個 daemon 都繼續運作，叢集的 verify.sh 通過。",
    "每个守护进程都继续运行，集群的 verify.sh 通过。",
  ],
  "Every master has {0} 1. With 0 not every master runs yet: start all of them. Until then another one leads every minute.":
    [
      "每個 master 的 {0} 都是 1。是 0 時還有 master 沒有執行：請全部啟動。在那之前，每分鐘都會換一個 leader。",
      "每个 master 的 {0} 都是 1。为 0 时还有 master 没有运行：请全部启动。在那之前，每分钟都会换一个 leader。",
    ],
  "Every problem of cluster.yaml at once, for CI": [
    "一次列出 cluster.yaml 的所有問題，供 CI 使用",
    "一次列出 cluster.yaml 的所有问题，供 CI 使用",
  ],
  "Everybody may write to ZooKeeper again: a master or a Marathon without a password could not.": [
    "所有人又可以寫入 ZooKeeper：沒有密碼的 master 或 Marathon 原本不能寫入。",
    "所有人又可以写入 ZooKeeper：没有密码的 master 或 Marathon 原本不能写入。",
  ],
  "Everything here has a default that works.": [
    "這裡的每一項都有可用的預設值。",
    "这里的每一项都有可用的默认值。",
  ],
  'Exact version to pin, such as "=1.11.0-0.9.0".': [
    '要固定的版本，例如 "=1.11.0-0.9.0"。',
    '要固定的版本，例如 "=1.11.0-0.9.0"。',
  ],
  "Exactly one master has {0} 1. It has {1} as {2} and at least 1 as {3}: Marathon.": [
    "正好一個 master 的 {0} 是 1。它的 {2} 是 {1}，{3} 至少是 1：Marathon。",
    "正好一个 master 的 {0} 是 1。它的 {2} 是 {1}，{3} 至少是 1：Marathon。",
  ],
  "Exactly one master has {0} 1. It has {1} as {2}.": [
    "正好一個 master 的 {0} 是 1。它的 {2} 是 {1}。",
    "正好一个 master 的 {0} 是 1。它的 {2} 是 {1}。",
  ],
  Examples: ["範例", "示例"],
  "Examples:": ["範例：", "示例："],
  "Executors listen on the ports that the kernel gives out. Where ports of tasks ({0}) or of ssh are among these, leave them out.":
    [
      "executor 監聽核心分配的連接埠。任務的連接埠（{0}）或 ssh 的連接埠如果在其中，請把它們去掉。",
      "executor 监听内核分配的端口。任务的端口（{0}）或 ssh 的端口如果在其中，请把它们去掉。",
    ],
  "Exit codes:": ["結束代碼：", "退出码："],
  "Expected a mapping of fields. Write one field per line, such as name: analytics.": [
    "內容不是「欄位: 值」的形式。請每一行寫一個欄位，例如 name: analytics。",
    "内容不是“字段: 值”的形式。请每一行写一个字段，例如 name: analytics。",
  ],
  "Failures survived": ["可容許的故障數", "可容忍的故障数"],
  "Fetch what the hosts need": ["下載主機需要的東西", "下载主机需要的东西"],
  "Fields for --set:": ["可用 --set 設定的欄位：", "可用 --set 设置的字段："],
  "File {0}": ["檔案 {0}", "文件 {0}"],
  Files: ["檔案", "文件"],
  "Files for which no daemon has to start again: scripts, and /etc/hosts with all names.": [
    "不需要重新啟動任何 daemon 的檔案：腳本，以及含有所有名稱的 /etc/hosts。",
    "不需要重新启动任何 daemon 的文件：脚本，以及含有所有名称的 /etc/hosts。",
  ],
  "Files in {0}": ["{0} 中的檔案", "{0} 中的文件"],
  "Files of some hosts": ["部分主機的檔案", "部分主机的文件"],
  "Files of the earlier bundle: {0} replaced, {1} removed. Your files in it: {2} kept, {3} edited.":
    [
      "先前 bundle 的檔案：取代 {0} 個，移除 {1} 個。其中您自己的檔案：保留 {2} 個，編輯過 {3} 個。",
      "先前 bundle 的文件：替换 {0} 个，移除 {1} 个。其中您自己的文件：保留 {2} 个，编辑过 {3} 个。",
    ],
  "Files of your own": ["你自己的檔案", "你自己的文件"],
  "Files, in `nodes/HOST/`:": ["檔案，位於 `nodes/HOST/`：", "文件，位于 `nodes/HOST/`："],
  "Find a host": ["尋找主機", "查找主机"],
  "Find in these files": ["在這些檔案中尋找", "在这些文件中查找"],
  "Fingerprint of the signing key: 40 hexadecimal digits, in capitals and without spaces.": [
    "簽署金鑰的指紋：40 個十六進位數字，字母大寫，中間不加空格。",
    "签名密钥的指纹：40 个十六进制数字，字母大写，中间不加空格。",
  ],
  "Finished what an interrupted run began: {0} is whole again.": [
    "已完成先前中斷的執行：{0} 恢復完整。",
    "已完成先前中断的运行：{0} 恢复完整。",
  ],
  Firewall: ["防火牆", "防火墙"],
  "First app": ["第一個應用程式", "第一个应用"],
  "First make the cluster's passwords and keys: `bash secrets.sh`. They lie in `secrets/`, and in no archive: keep a copy elsewhere. Where you carry a host's folder to it by hand, `bash secrets.sh --host HOST` makes what goes with it.":
    [
      "請先產生叢集的密碼和金鑰：`bash secrets.sh`。它們放在 `secrets/`，不在任何封存檔裡：請在別處保留一份副本。以手動方式把主機的資料夾帶過去時，`bash secrets.sh --host HOST` 會準備好要一起帶的內容。",
      "请先生成集群的密码和密钥：`bash secrets.sh`。它们放在 `secrets/`，不在任何归档文件里：请在别处保留一份副本。手动把主机的文件夹带过去时，`bash secrets.sh --host HOST` 会准备好要一起带的内容。",
    ],
  "First take the cluster's secrets into this bundle: `bash secrets.sh --from FOLDER`, with the folder of the bundle that it was installed from. That makes those of new hosts and frameworks alone. Where you carry a host's folder to it by hand, `bash secrets.sh --host HOST` makes what goes with it.":
    [
      "請先把叢集的機密帶進這個部署包：`bash secrets.sh --from FOLDER`，FOLDER 是當初用來安裝的部署包的資料夾。它只產生新主機和新 framework 的機密。您自己把某台主機的資料夾帶過去時，要一起帶的由 `bash secrets.sh --host HOST` 準備。",
      "请先把集群的机密带进这个部署包：`bash secrets.sh --from FOLDER`，FOLDER 是当初用来安装的部署包的目录。它只生成新主机和新 framework 的机密。您自己把某台主机的目录带过去时，要一起带的由 `bash secrets.sh --host HOST` 准备。",
    ],
  "First take the secrets of your own that flags name, which lie in the folder `secrets` of the old bundle: `bash secrets.sh --from FOLDER`. Put those there that it had not. Where you carry a host's folder to it by hand, `bash secrets.sh --host HOST` makes what goes with it.":
    [
      "請先取得旗標指出的您自己的機密，它們在舊部署包的 `secrets` 資料夾：`bash secrets.sh --from FOLDER`。那裡沒有的，請自己放進去。若您手動把主機的資料夾帶過去，`bash secrets.sh --host HOST` 會產生要一起帶的檔案。",
      "请先取得标志指出的您自己的机密，它们在旧部署包的文件夹 `secrets`：`bash secrets.sh --from FOLDER`。那里没有的，请自己放进去。若您手动把主机的文件夹带过去，`bash secrets.sh --host HOST` 会生成要一起带的文件。",
    ],
  "Flags name files of your own. Put them here: {0}.": [
    "有旗標指到你自己的檔案，請放在這裡：{0}。",
    "有标志指到你自己的文件，请放在这里：{0}。",
  ],
  "Flags name secrets of your own in the folder {0} of the bundle. No page has one: the bundle is needed besides this page.":
    [
      "旗標用到您自己的機密，位於部署包的資料夾 {0}。任何頁面都不含機密：除了這個頁面，還需要部署包。",
      "标志用到您自己的机密，位于部署包的文件夹 {0}。任何页面都不含机密：除了这个页面，还需要部署包。",
    ],
  "Flags name secrets of your own. Put them into the bundle, which README.md there describes: {0}.":
    [
      "旗標用到您自己的機密。請放進部署包，其中的 README.md 有說明：{0}。",
      "标志用到您自己的机密。请放进部署包，其中的 README.md 有说明：{0}。",
    ],
  "For a cluster of that name, write --name {0}.": [
    "若叢集就叫這個名稱，請寫 --name {0}。",
    "若集群就叫这个名称，请写 --name {0}。",
  ],
  "Format for docs: markdown (the default) or html.": [
    "docs 的格式：markdown（預設）或 html。",
    "docs 的格式：markdown（默认）或 html。",
  ],
  "Found on {0} of {1} hosts": ["在 {1} 台主機中的 {0} 台上找到", "在 {1} 台主机中的 {0} 台上找到"],
  Frameworks: ["Framework", "Framework"],
  "Frameworks beside Marathon, as NAME=ADDRESS of their host outside the cluster, which then reaches ZooKeeper, masters and agents. With passwords NAME is the principal, and may stand alone.":
    [
      "Marathon 以外的 framework，寫成 NAME=ADDRESS，ADDRESS 是它在叢集以外的主機，這台主機就可以連到 ZooKeeper、master 和 agent。用 passwords 時 NAME 是 principal，可以單獨寫。",
      "Marathon 以外的 framework，写成 NAME=ADDRESS，ADDRESS 是它在集群以外的主机，这台主机就可以访问 ZooKeeper、master 和 agent。用 passwords 时 NAME 是 principal，可以单独写。",
    ],
  "Frameworks beside Marathon, by the principal with which they register, and their hosts outside the cluster, such as my-scheduler=10.0.9.5.":
    [
      "Marathon 以外的 framework：註冊時用的 principal，以及它在叢集以外的主機，例如 my-scheduler=10.0.9.5。",
      "Marathon 以外的 framework：注册时用的 principal，以及它在集群以外的主机，例如 my-scheduler=10.0.9.5。",
    ],
  "From here on until the new masters run, none may fail.": [
    "從這裡到新的 master 執行為止，一個都不能故障。",
    "从这里到新的 master 运行为止，一个都不能故障。",
  ],
  "From one machine that reaches every host by ssh:": [
    "在一台能以 ssh 連到每台主機的機器上：",
    "在一台能通过 ssh 连接每台主机的机器上：",
  ],
  "From {0} to {1} masters in one go, {2}. Make it {3} changes: {4}.": [
    "若一次從 {0} 個變成 {1} 個 master，{2}。請分成 {3} 次變更：{4}。",
    "若一次从 {0} 个变成 {1} 个 master，{2}。请分成 {3} 次变更：{4}。",
  ],
  "Generate the bundle: {0}": ["產生部署包：{0}", "生成部署包：{0}"],
  "Generate {0} instead": ["改為產生 {0}", "改为生成 {0}"],
  Generator: ["產生器", "生成器"],
  "Get the new program, put the new files in place and start ZooKeeper again; the leader last.": [
    "取得新的程式，放好新的檔案，重新啟動 ZooKeeper；leader 排在最後。",
    "取得新的程序，放好新的文件，重新启动 ZooKeeper；leader 排在最后。",
  ],
  "Get the new program, put the new files in place and start the master again; the leader last.": [
    "取得新的程式，放好新的檔案，重新啟動 master；leader 排在最後。",
    "取得新的程序，放好新的文件，重新启动 master；leader 排在最后。",
  ],
  "Git repository": ["Git 儲存庫", "Git 仓库"],
  "Go on only where this says that ZooKeeper is closed.": [
    "只有在它顯示「ZooKeeper is closed.」時才繼續。",
    "只有在它显示“ZooKeeper is closed.”时才继续。",
  ],
  "Go on soon: until the next steps, the ensemble tolerates less.": [
    "請儘快繼續：在下幾步完成之前，ensemble 能容忍的故障較少。",
    "请尽快继续：在后面几步完成之前，ensemble 能容忍的故障较少。",
  ],
  "Go on: with some members on the new list, forward is the safe direction.": [
    "請繼續：已有成員使用新的清單時，往前才安全。",
    "请继续：已有成员使用新的列表时，往前才安全。",
  ],
  "Go to the first problem": ["前往第一個問題", "前往第一个问题"],
  "Group by": ["分組", "分组"],
  Guide: ["指南", "指南"],
  "HOSTS is a number (3) on one Docker machine; otherwise comma-separated NAME=ADDRESS, or @FILE: a hosts file, or a CSV of names and addresses.":
    [
      "全部在一台 Docker 機器上時，HOSTS 是數量（例如 3）；否則是以逗號分隔的名稱加位址，或 @FILE：hosts 檔，或名稱與位址的 CSV 檔。",
      "全部在一台 Docker 机器上时，HOSTS 是数量（例如 3）；否则是以逗号分隔的名称加地址，或 @FILE：hosts 文件，或名称与地址的 CSV 文件。",
    ],
  "Heap of Marathon in MB, 64 to 1048576; or auto, which leaves the size to Java or to the image.":
    [
      "Marathon 的 heap，以 MB 計，64 到 1048576；或 auto，由 Java 或映像檔決定。",
      "Marathon 的 heap，以 MB 计，64 到 1048576；或 auto，由 Java 或镜像决定。",
    ],
  "Heap of ZooKeeper in MB, 64 to 1048576; or auto, which leaves the size to Java or to the image.":
    [
      "ZooKeeper 的 heap，以 MB 計，64 到 1048576；或 auto，由 Java 或映像檔決定。",
      "ZooKeeper 的 heap，以 MB 计，64 到 1048576；或 auto，由 Java 或镜像决定。",
    ],
  "Heap of each Java program.": ["每個 Java 程式的 heap。", "每个 Java 程序的 heap。"],
  "Help: {0}": ["說明：{0}", "说明：{0}"],
  Host: ["主機", "主机"],
  "Host name (RFC 1123), or a range such as node-[1-3].example.com.": [
    "主機名稱（RFC 1123），或是範圍，例如 node-[1-3].example.com。",
    "主机名（RFC 1123），或是范围，例如 node-[1-3].example.com。",
  ],
  "Host name {0} has an empty part. Use a name such as node-1 or node-1.example.com.": [
    "主機名稱 {0} 有一段是空的。請寫成 node-1 或 node-1.example.com 這樣的名稱。",
    "主机名 {0} 有一段是空的。请写成 node-1 或 node-1.example.com 这样的名称。",
  ],
  "Host name {0} has {1} characters; at most 253 are allowed.": [
    "主機名稱 {0} 有 {1} 個字元；上限是 253 個。",
    "主机名 {0} 有 {1} 个字符；上限是 253 个。",
  ],
  "Host names": ["主機名稱", "主机名"],
  "Host names in {0}": ["{0} 中的主機名稱", "{0} 中的主机名"],
  "Host {0} is in this list twice. Remove one of the two.": [
    "主機 {0} 在清單中出現兩次。請移除其中一個。",
    "主机 {0} 在列表中出现两次。请删除其中一个。",
  ],
  Hosts: ["主機", "主机"],
  "Hosts that are both master and agent": [
    "同時是 master 與 agent 的主機",
    "同时是 master 与 agent 的主机",
  ],
  How: ["方式", "方式"],
  "How deploy.sh and Ansible connect to the hosts.": [
    "deploy.sh 與 Ansible 連到主機的方式。",
    "deploy.sh 与 Ansible 连接主机的方式。",
  ],
  "How long the hosts keep Mesos' own log files.": [
    "主機保留 Mesos 自己的日誌檔多久。",
    "主机保留 Mesos 自己的日志文件多久。",
  ],
  "How many masters": ["需要幾個 master", "需要几个 master"],
  "How the programs are installed on the hosts: docker, apt or source.": [
    "程式如何裝到主機上：docker、apt 或 source。",
    "程序如何装到主机上：docker、apt 或 source。",
  ],
  "How the programs are installed: docker runs them as containers, apt and source as systemd services. Your apps can run from Docker images on current systems only with apt and ClusterD. Whichever you choose, Apache Mesos was retired in 2025 and support for Marathon ended in 2021.":
    [
      "程式的安裝方式：docker 以容器執行，apt 與 source 以 systemd 服務執行。在目前的系統上，應用程式只有搭配 apt 與 ClusterD 才能以 Docker 映像檔執行。無論選哪一種：Apache Mesos 已在 2025 年除役，Marathon 的支援已在 2021 年結束。",
      "程序的安装方式：docker 以容器运行，apt 与 source 以 systemd 服务运行。在目前的系统上，应用只有配合 apt 与 ClusterD 才能以 Docker 镜像运行。无论选哪一种：Apache Mesos 已在 2025 年退役，Marathon 的支持已在 2021 年终止。",
    ],
  "IPv4 address, or a range such as 10.0.0.[11-13].": [
    "IPv4 位址，或是範圍，例如 10.0.0.[11-13]。",
    "IPv4 地址，或是范围，例如 10.0.0.[11-13]。",
  ],
  "If it cannot be pulled, set another: Advanced settings, {0}.": [
    "如果無法下載，請另設一個：進階設定，{0}。",
    "如果无法拉取，请另设一个：高级设置，{0}。",
  ],
  "If true, the bundle installs without a network.": [
    "設為 true 時，部署包不需要網路就能安裝。",
    "设为 true 时，部署包不需要网络就能安装。",
  ],
  "Image registry": ["映像檔的 registry", "镜像仓库"],
  "Image {0}": ["映像檔 {0}", "镜像 {0}"],
  "In another network every container gets another address: agents would begin anew, and ZooKeeper would not find its members. Install a new cluster beside this one, and move the apps.":
    [
      "換了網路，每個容器的位址都會改變：agent 會重新開始，ZooKeeper 也找不到它的成員。請在旁邊安裝新的叢集，再移轉應用程式。",
      "换了网络，每个容器的地址都会改变：agent 会重新开始，ZooKeeper 也找不到它的成员。请在旁边安装新的集群，再迁移应用。",
    ],
  "In host name {0}, the part {1} has {2} characters; at most 63 are allowed.": [
    "主機名稱 {0} 中的 {1} 有 {2} 個字元；上限是 63 個。",
    "主机名 {0} 中的 {1} 有 {2} 个字符；上限是 63 个。",
  ],
  "In {0}, each file is a flag of the daemon: the file name is the flag, the content its value. Files already there, such as those of a package, are deleted, except flags for authentication and authorization.":
    [
      "{0} 中的每個檔案都是常駐程式的一個旗標：檔名是旗標名稱，內容是值。原有的檔案（例如套件留下的）會移除，但身分驗證與授權的旗標除外。",
      "{0} 中的每个文件都是守护进程的一个参数：文件名是参数名，内容是参数值。原有的文件（例如软件包留下的）会被删除，但身份验证与授权的标志除外。",
    ],
  "In {0}, of the earlier bundle: {1} would be replaced, {2} removed. Your files in it: {3} would be kept, {4} edited.":
    [
      "在 {0} 中，先前 bundle 的檔案將取代 {1} 個，移除 {2} 個。其中您自己的檔案將保留 {3} 個，編輯過 {4} 個。",
      "在 {0} 中，先前 bundle 的文件将替换 {1} 个，移除 {2} 个。其中您自己的文件将保留 {3} 个，编辑过 {4} 个。",
    ],
  "Indent with spaces, not tabs.": ["請用空格縮排，不要用 Tab。", "请用空格缩进，不要用 Tab。"],
  Install: ["安裝", "安装"],
  "Install Docker Engine and the Compose plugin (version 2) yourself. Both commands must print a version.":
    [
      "Docker Engine 與第 2 版的 Compose 外掛請自行安裝。下面兩個指令都要印出版本。",
      "Docker Engine 与第 2 版的 Compose 插件请自行安装。下面两条命令都应输出版本号。",
    ],
  "Install Docker and pull the image": ["安裝 Docker 並拉取映像檔", "安装 Docker 并拉取镜像"],
  "Install all masters first, at about the same time; then the agents.": [
    "先裝所有 master，時間盡量相近；再裝 agent。",
    "先装所有 master，时间尽量相近；再装 agent。",
  ],
  "Install it again from the folder of the old bundle, which enables and starts it.": [
    "從舊部署包的資料夾再安裝一次，它就會被 enable 並啟動。",
    "从旧部署包的文件夹再安装一次，它就会被 enable 并启动。",
  ],
  "Install method": ["安裝方式", "安装方式"],
  "Install nftables yourself: this must print a version.": [
    "請自行安裝 nftables：這個指令必須印出版本。",
    "请自行安装 nftables：这条命令必须打印出版本。",
  ],
  "Install the host.": ["安裝這台主機。", "安装这台主机。"],
  "Install the packages": ["安裝套件", "安装软件包"],
  "Install {0}": ["安裝 {0}", "安装 {0}"],
  "Installs the .deb files from artifacts/supplied/.": [
    "安裝 artifacts/supplied/ 裡的 .deb 檔案。",
    "安装 artifacts/supplied/ 里的 .deb 文件。",
  ],
  "Instead of the previous section: the same network, volumes and containers, one command each. Nothing monitors their health; each restarts until it finds what it needs.":
    [
      "這一節可取代前一節：同樣的網路、volume 與容器，各用一個指令建立。它們的健康狀態不受監看；每個容器會一直重新啟動，直到它需要的都已就緒。",
      "这一节可代替前一节：同样的网络、卷与容器，各用一条命令创建。没有健康检查；每个容器会一直重启，直到它需要的都已就绪。",
    ],
  "Intel and AMD, 64-bit": ["Intel 與 AMD，64 位元", "Intel 与 AMD，64 位"],
  "It also gives task images root on the host, through docker.sock.": [
    "此外，任務的映像檔可以透過 docker.sock 取得主機的 root 權限。",
    "此外，任务的镜像可以通过 docker.sock 取得主机的 root 权限。",
  ],
  "It answers srvr with Mode: follower. Only then the next.": [
    "它對 srvr 回應 Mode: follower，然後才處理下一台。",
    "它对 srvr 响应 Mode: follower，然后才处理下一台。",
  ],
  "Its /v2/leader names the leading Marathon.": [
    "它的 /v2/leader 顯示擔任 leader 的 Marathon。",
    "它的 /v2/leader 显示担任 leader 的 Marathon。",
  ],
  "Its ZooKeeper": ["附帶的 ZooKeeper", "自带的 ZooKeeper"],
  "Its address changed: restore it.": ["它的位址變了：請改回來。", "它的地址变了：请改回来。"],
  "Its attributes or resources changed: it must begin anew.": [
    "它的 attribute 或資源變了：必須重新開始。",
    "它的 attribute 或资源变了：必须重新开始。",
  ],
  "Its data is gone; the leader gives it everything again.": [
    "它的資料已經不在；leader 會把全部再給它。",
    "它的数据已经不在；leader 会把全部再给它。",
  ],
  "Its disk is gone, so it begins with a new ID. What ran on it is lost already.": [
    "它的磁碟已經不在，所以會以新的 ID 開始。上面執行的任務早已失去。",
    "它的磁盘已经不在，所以会以新的 ID 开始。上面运行的任务早已失去。",
  ],
  "Its log is gone; it copies it from the others.": [
    "它的 log 已經不在；它會從其他 master 複製。",
    "它的 log 已经不在；它会从其他 master 复制。",
  ],
  "Its registrar/log/recovered is 1, and registrar/log/ensemble_size is the number of masters that run. Only then the next.":
    [
      "它的 registrar/log/recovered 是 1，registrar/log/ensemble_size 等於執行中的 master 數。之後才做下一個。",
      "它的 registrar/log/recovered 是 1，registrar/log/ensemble_size 等于运行中的 master 数。之后才做下一个。",
    ],
  JSON: ["有效的 JSON", "有效的 JSON"],
  "Keep one document per file.": ["每個檔案請只放一份文件。", "每个文件请只放一份文档。"],
  "Keep the firewall": ["保留防火牆", "保留防火墙"],
  "Keep the first {0}": ["只留前 {0} 台", "只保留前 {0} 台"],
  "Keep the framework ID that Marathon has. Stop all Marathons for good (disable). In ZooKeeper delete /marathon/state/framework-id and each child of /marathon/state/instance, as the super user, and nothing else: with the first one alone, Marathon ends with exit code 108. Put the step's files in place on all hosts and start Marathon. When every app and pod runs a second time, with all instances and healthy, and goes on so for a minute, end the former framework with POST /teardown.":
    [
      "記下 Marathon 現有的 framework ID。停止所有 Marathon，不再啟動（disable）。以超級使用者在 ZooKeeper 刪除 /marathon/state/framework-id 和 /marathon/state/instance 的每個子節點，其他都不刪：只刪前者，Marathon 會以結束代碼 108 結束。在所有主機放好這一步的檔案，再啟動 Marathon。每個應用程式和 pod 都以全部的 instance 健康地執行第二份，並維持一分鐘之後，以 POST /teardown 結束之前的 framework。",
      "记下 Marathon 现有的 framework ID。停止所有 Marathon，不再启动（disable）。以超级用户在 ZooKeeper 删除 /marathon/state/framework-id 和 /marathon/state/instance 的每个子节点，其他都不删：只删前者，Marathon 会以退出码 108 结束。在所有主机放好这一步的文件，再启动 Marathon。每个应用程序和 pod 都以全部的 instance 健康地运行第二份，并维持一分钟之后，以 POST /teardown 结束之前的 framework。",
    ],
  "Keep these ports inside your own network: nothing asks for a password, and anyone who reaches ZooKeeper, a master, an agent or Marathon can run any command on every agent.":
    [
      "請把這些連接埠限制在自己的網路內：一切都不需要密碼，只要連得到 ZooKeeper、master、agent 或 Marathon，就能在每個 agent 上執行任何指令。",
      "请把这些端口限制在自己的网络内：一切都不需要密码，只要能访问 ZooKeeper、master、agent 或 Marathon，就能在每个 agent 上运行任何命令。",
    ],
  Keys: ["快速鍵", "快捷键"],
  "Known fields: {0}.": ["可用的欄位：{0}。", "可用的字段：{0}。"],
  "LIST is NAME:VALUE;NAME:VALUE for every agent, or with HOSTS= in front for some of them:": [
    "LIST 的寫法是 NAME:VALUE;NAME:VALUE，套用到每個 agent；前面加上 HOSTS= 則只套用到那些主機：",
    "LIST 的写法是 NAME:VALUE;NAME:VALUE，应用于每个 agent；前面加上 HOSTS= 则只应用于那些主机：",
  ],
  "Labels by which frameworks select agents: rack:r1;zone:a for every agent, or agent-[1-2]=rack:r1 agent-3=rack:r2 for some.":
    [
      "供 framework 挑選 agent 的屬性，例如每個 agent 都是 rack:r1;zone:a，或 agent-[1-2]=rack:r1 agent-3=rack:r2。",
      "供 framework 挑选 agent 的属性，例如每个 agent 都是 rack:r1;zone:a，或 agent-[1-2]=rack:r1 agent-3=rack:r2。",
    ],
  Language: ["語言", "语言"],
  "Language of messages, and of the generated README if the spec names none: en, zh-TW, zh-CN.": [
    "這裡顯示的語言；規格檔沒有指定時，產生的 README 也用這種語言：en、zh-TW、zh-CN。",
    "这里显示的语言；spec 文件没有指定时，生成的 README 也用这种语言：en、zh-TW、zh-CN。",
  ],
  "Language of the generated README.": ["產生的 README 所用的語言。", "生成的 README 所用的语言。"],
  Laptop: ["筆電", "笔记本"],
  Large: ["大型", "大型"],
  "Leave empty to unset it.": ["留空表示不設定。", "留空表示不设置。"],
  "Leave it": ["不採用", "不采用"],
  "Leave out --resume to start over.": [
    "不加 --resume 即可重新開始。",
    "不加 --resume 即可重新开始。",
  ],
  "Leave out the addresses": ["去掉位址", "去掉地址"],
  "Leave out what no field can show": ["去掉沒有欄位能顯示的內容", "去掉没有字段能显示的内容"],
  "Left out line {0}: {1} ({2})": ["略過第 {0} 行：{1}（{2}）", "略过第 {0} 行：{1}（{2}）"],
  "Left out {0} more lines.": ["另外略過 {0} 行。", "另外略过 {0} 行。"],
  "Let yourself in": ["放行您自己", "放行您自己"],
  "Level open lets everybody in, so admins and frameworks are not used. To keep others out: level: firewall.":
    [
      "等級 open 讓所有人進來，所以 admins 和 frameworks 沒有作用。要把其他人擋在外面：level: firewall。",
      "级别 open 让所有人进来，所以 admins 和 frameworks 不起作用。要把其他人挡在外面：level: firewall。",
    ],
  "Level passwords sets {0} itself. Remove it.": [
    "等級 passwords 會自己設定 {0}。請移除它。",
    "级别 passwords 会自己设置 {0}。请移除它。",
  ],
  "Level passwords was not tried with ZooKeeper {0} of {1}. Use another operating system, or level firewall.":
    [
      "等級 passwords 沒有在 {1} 的 ZooKeeper {0} 上試過。請改用其他作業系統，或等級 firewall。",
      "级别 passwords 没有在 {1} 的 ZooKeeper {0} 上试过。请改用其他操作系统，或级别 firewall。",
    ],
  "Light or dark": ["淺色或深色", "浅色或深色"],
  "Limits for tasks": ["任務的限制", "任务的限制"],
  "Limits for tasks (limits: enforced)": [
    "任務的限制（limits: enforced）",
    "任务的限制（limits: enforced）",
  ],
  "Line {0}: {1}": ["第 {0} 行：{1}", "第 {0} 行：{1}"],
  "Lines so far: {0}. Paste more, or press Enter on an empty line when that is all.": [
    "目前 {0} 行。可以繼續貼上；全部貼完後，請在空白行按 Enter。",
    "目前 {0} 行。可以继续粘贴；全部粘贴完后，请在空行按 Enter。",
  ],
  "Lines {0} to {1} of {2}": ["第 {0} 到 {1} 行，共 {2} 行", "第 {0} 到 {1} 行，共 {2} 行"],
  "List the files (mode, size, SHA-256, path); write nothing.": [
    "列出檔案（權限、大小、SHA-256、路徑）；不寫入任何檔案。",
    "列出文件（权限、大小、SHA-256、路径）；不写入任何文件。",
  ],
  "List the files with --dry-run.": ["可以用 --dry-run 列出。", "可以用 --dry-run 列出。"],
  "Load it. It goes away by itself after 15 minutes, in case it shuts you out.": [
    "載入它。萬一它把您擋在外面，15 分鐘後會自己消失。",
    "加载它。万一它把您挡在外面，15 分钟后会自己消失。",
  ],
  "Load the firewall": ["載入防火牆", "加载防火墙"],
  "Load the images": ["載入映像", "载入镜像"],
  "Load the new table on one host, and confirm it by a new connection, before the next; deploy.sh does both. A table that is not confirmed within 15 minutes gives way to the one before.":
    [
      "先在一台主機上載入新的表，並以新的連線確認，再處理下一台；deploy.sh 兩件事都會做。15 分鐘內沒有確認的表會換回之前的表。",
      "先在一台主机上加载新的表，并以新的连接确认，再处理下一台；deploy.sh 两件事都会做。15 分钟内没有确认的表会换回之前的表。",
    ],
  "Load the table without them, and confirm it by a new connection.": [
    "載入不含它們的表，並以新的連線確認。",
    "加载不含它们的表，并以新的连接确认。",
  ],
  "Log files": ["日誌檔", "日志文件"],
  "Log in anew. If that works, keep it: it then comes back at each boot. If nft finds no table, the 15 minutes are over: load it again.":
    [
      "請重新登入。如果成功，就保留它：之後每次開機都會恢復。如果 nft 找不到表，表示 15 分鐘已過：請再載入一次。",
      "请重新登录。如果成功，就保留它：之后每次开机都会恢复。如果 nft 找不到表，表示 15 分钟已过：请再加载一次。",
    ],
  "Login name: a-z, 0-9, _ and -.": ["登入名稱：a-z、0-9、_ 與 -。", "登录名：a-z、0-9、_ 与 -。"],
  Machines: ["機器", "机器"],
  "Make and fill the bundle": ["產生並填滿部署包", "生成并填满部署包"],
  "Make the bundle": ["產生部署包", "生成部署包"],
  "Make the secrets of all hosts": ["產生所有主機的機密", "生成所有主机的机密"],
  "Make the steps in this order. Before each step make sure that 1 is true; after it wait until 3 is true; the end of this page has the calls that tell. Where one is not, stop: the next step would make it worse. Commands run in the folder of this bundle, some of them by way of OLD in a copy of the old one. HOST stands for each host of the step, one after the other. Where the old bundle has files in artifacts/ that were fetched, built or supplied, copy that folder into old/ before a step that goes back.":
    [
      "請依照這個順序執行各步驟。每一步之前先確認第 1 點成立，之後等到第 3 點成立；本頁最後有用來查詢的指令。若不成立就停下：下一步只會讓情況更糟。指令在這個部署包的資料夾中執行，有些透過 OLD 在舊部署包的副本中執行。HOST 依序代表該步驟的每台主機。若舊部署包的 artifacts/ 中有取得、建置或自備的檔案，在倒退的步驟之前，請把該資料夾複製到 old/ 中。",
      "请按照这个顺序运行各步骤。每一步之前先确认第 1 点成立，之后等到第 3 点成立；本页最后有用来查询的命令。如不成立就停下：下一步只会让情况更糟。命令在这个部署包的文件夹中运行，有些通过 OLD 在旧部署包的副本中运行。HOST 依次代表该步骤的每台主机。如旧部署包的 artifacts/ 中有获取、构建或自备的文件，在回退的步骤之前，请把该文件夹复制到 old/ 中。",
    ],
  "Makes a bundle of scripts and configuration files for a Mesos, Marathon and ZooKeeper cluster.":
    [
      "產生架設 Mesos、Marathon 與 ZooKeeper 叢集所需的部署包：腳本與設定檔。",
      "生成搭建 Mesos、Marathon 与 ZooKeeper 集群所需的部署包：脚本与配置文件。",
    ],
  "Making the page …": ["正在製作頁面 …", "正在制作页面 …"],
  "Making the zip …": ["正在製作 zip …", "正在制作 zip …"],
  Marathon: ["Marathon", "Marathon"],
  "Marathon and apps": ["Marathon 與應用程式", "Marathon 与应用"],
  "Marathon begins. What lies below /marathon in ZooKeeper is taken up again.": [
    "Marathon 開始執行，並接續 ZooKeeper 中 /marathon 之下的內容。",
    "Marathon 开始运行，并接续 ZooKeeper 中 /marathon 之下的内容。",
  ],
  'Marathon cannot come from "{0}" here. {1} Use {2}.': [
    "這裡的 Marathon 不能用「{0}」。{1}請用 {2}。",
    "这里的 Marathon 不能用“{0}”。{1}请用 {2}。",
  ],
  "Marathon ends. Its tasks run on without it, and end after its failover_timeout (a week) or with the call below.":
    [
      "Marathon 結束。它的任務會繼續執行，直到 failover_timeout（一週）之後，或是下面的呼叫。",
      "Marathon 结束。它的任务会继续运行，直到 failover_timeout（一周）之后，或是下面的调用。",
    ],
  "Marathon flags": ["Marathon 的旗標", "Marathon 的参数"],
  "Marathon flags by name, without leading dashes.": [
    "Marathon 的旗標，用原本的名稱，不加前面的 --。",
    "Marathon 的参数，用原本的名称，不加前面的 --。",
  ],
  "Marathon heap": ["Marathon 的 heap", "Marathon 的 heap"],
  "Marathon image": ["Marathon 的映像檔", "Marathon 的镜像"],
  "Marathon is connected in /frameworks of the leading master, with the same framework ID; /v2/deployments is []; as many tasks run as before.":
    [
      "leader 的 /frameworks 顯示 Marathon 已連線，framework ID 不變；/v2/deployments 是 []；執行中的任務和之前一樣多。",
      "leader 的 /frameworks 显示 Marathon 已连接，framework ID 不变；/v2/deployments 是 []；运行中的任务和之前一样多。",
    ],
  "Marathon is off, so its flags have no effect. Remove them, or turn Marathon on.": [
    "不裝 Marathon 時，它的旗標沒有作用。請移除這些旗標，或選擇 Marathon 的來源。",
    "不安装 Marathon 时，它的参数不起作用。请删除这些参数，或选择 Marathon 的来源。",
  ],
  "Marathon logs in to the masters and to ZooKeeper, and asks everybody for a password.": [
    "Marathon 登入 master 和 ZooKeeper，並向所有人要求密碼。",
    "Marathon 登录 master 和 ZooKeeper，并向所有人要求密码。",
  ],
  "Marathon looks up environment variables in lower case, and this name has capitals": [
    "Marathon 查找環境變數前會把名稱轉成小寫，而這個名稱有大寫字母",
    "Marathon 查找环境变量前会把名称转成小写，而这个名称有大写字母",
  ],
  "Marathon no longer logs in, and asks nobody for a password. Its principal stays: a framework keeps it for ever.":
    [
      "Marathon 不再登入，也不向任何人要求密碼。它的 principal 保留：framework 永遠帶著它。",
      "Marathon 不再登录，也不向任何人要求密码。它的 principal 保留：framework 永远带着它。",
    ],
  "Marathon on its Java {0} was not tried; it is known to run on Java 17 of Debian 12 and Java 21 of Debian 13":
    [
      "未曾試過 Marathon 在此版本的 Java {0} 上執行；已知它可在 Debian 12 的 Java 17 與 Debian 13 的 Java 21 上執行",
      "未曾试过 Marathon 在此版本的 Java {0} 上运行；已知它可在 Debian 12 的 Java 17 与 Debian 13 的 Java 21 上运行",
    ],
  "Marathon scheduler port": ["Marathon 排程器的連接埠", "Marathon 调度器的端口"],
  "Marathon starts long-running apps on the cluster and keeps them running. It runs on every master; support ended in 2021.":
    [
      "Marathon 在叢集上啟動長期執行的應用程式，並讓它們持續運作。每個 master 上都會執行 Marathon；支援已在 2021 年結束。",
      "Marathon 在集群上启动长期运行的应用，并保持它们持续运行。每个 master 上都会运行 Marathon；支持已在 2021 年终止。",
    ],
  "Marathon was not tried on its Java 17, nor was ZooKeeper, which may then run on the same Java": [
    "未曾試過 Marathon 在此版本的 Java 17 上執行，也未曾試過 ZooKeeper（它屆時可能使用同一個 Java）",
    "未曾试过 Marathon 在此版本的 Java 17 上运行，也未曾试过 ZooKeeper（届时它可能使用同一个 Java）",
  ],
  "Marathon web UI and API port": ["Marathon 網頁與 API 的連接埠", "Marathon 网页与 API 的端口"],
  "Marathon's files go from the hosts where it has ended.": [
    "從 Marathon 已結束的主機上移除它的檔案。",
    "从 Marathon 已结束的主机上移除它的文件。",
  ],
  "Marathon's framework has its principal in /frameworks; or it can move in the step marathon-move: no app or pod that runs has a fixed host port (requirePorts, or a hostPort that is not 0), a volume that stays (persistent or external) or maximumOverCapacity 0, the active agents have room for all of them once more, and Marathon's failover_timeout is a day or more. The other way for those that cannot run twice, which no one has tried: scale them to 0 before that step, and up again after it.":
    [
      "Marathon 的 framework 在 /frameworks 裡有 principal；或者可以在步驟 marathon-move 改用新的：執行中的應用程式和 pod 都沒有固定的主機連接埠（requirePorts，或不是 0 的 hostPort），也沒有會留下的 volume（persistent 或 external），maximumOverCapacity 也不是 0；active 的 agent 有空間再放一份，而且 Marathon 的 failover_timeout 至少一天。不能同時執行兩份的，另一個做法還沒有人試過：在那一步之前縮減為 0，之後再擴回來。",
      "Marathon 的 framework 在 /frameworks 里有 principal；或者可以在步骤 marathon-move 改用新的：运行中的应用程序和 pod 都没有固定的主机端口（requirePorts，或不是 0 的 hostPort），也没有会留下的 volume（persistent 或 external），maximumOverCapacity 也不是 0；active 的 agent 有空间再放一份，而且 Marathon 的 failover_timeout 至少一天。不能同时运行两份的，另一个做法还没有人试过：在那一步之前缩减为 0，之后再扩回来。",
    ],
  "Marathon: scheduler": ["Marathon：scheduler", "Marathon：scheduler"],
  "Marathon: {0}. A first app for it:": [
    "Marathon：{0}。第一個應用程式：",
    "Marathon：{0}。第一个应用：",
  ],
  "Master and agent {0}": ["master 兼 agent {0}", "master 兼 agent {0}"],
  "Master {0}": ["master {0}", "master {0}"],
  Masters: ["master 主機", "master 主机"],
  "Masters ask agents, frameworks and people for a password, and check what each may do.": [
    "master 向 agent、framework 和人要求密碼，並檢查各自允許做的事。",
    "master 向 agent、framework 和人要求密码，并检查各自允许做的事。",
  ],
  "Masters ask nobody for a password any more. They still know those that are given.": [
    "master 不再向任何人要求密碼，但仍認得別人給的密碼。",
    "master 不再向任何人要求密码，但仍认得别人给的密码。",
  ],
  "Masters decide by majority. The quorum is more than half of them, and the cluster works as long as that many are up. So 3 masters (quorum 2) survive the loss of 1. An even number gains nothing: 4 masters need 3 to agree, so they survive 1 failure too, and Mesos does not start with an even number.":
    [
      "master 以多數決做決定，必須有過半數同意：這個數量就是 quorum（法定人數），只要有這麼多個 master 在運作，叢集就能運作。所以 3 個 master（quorum 是 2）可以容許失去 1 個。偶數沒有好處：4 個需要 3 個同意，一樣只能容許 1 個故障，而且 master 是偶數個時，Mesos 無法啟動。",
      "master 按多数表决，必须有过半数同意：这个数量就是 quorum（法定人数），只要有这么多个 master 在运行，集群就能正常工作。所以 3 个 master（quorum 为 2）可以容忍失去 1 个。偶数没有好处：4 个需要 3 个同意，同样只能容忍 1 个故障，而且 master 为偶数个时，Mesos 无法启动。",
    ],
  "Masters forget the passwords: nobody gives one any more.": [
    "master 忘掉密碼：已經沒有人再給密碼。",
    "master 忘掉密码：已经没有人再给密码。",
  ],
  "Masters know the passwords of agents, Marathon, frameworks and the operator, and have one for ZooKeeper. They ask nobody yet.":
    [
      "master 認得 agent、Marathon、framework 和管理人員的密碼，也有自己登入 ZooKeeper 的密碼。還不向任何人要求密碼。",
      "master 认得 agent、Marathon、framework 和管理人员的密码，也有自己登录 ZooKeeper 的密码。还不向任何人要求密码。",
    ],
  "Masters: {0}, each with {1}.": ["master：{0}，每台都有 {1}。", "master：{0}，每台都有 {1}。"],
  "Memory, logs and backups": ["記憶體、日誌與備份", "内存、日志与备份"],
  Mesos: ["Mesos", "Mesos"],
  "Mesos and Marathon need ephemeral nodes": [
    "Mesos 與 Marathon 需要 ephemeral node",
    "Mesos 与 Marathon 需要临时节点（ephemeral node）",
  ],
  "Mesos cluster generator": ["Mesos 叢集產生器", "Mesos 集群生成器"],
  "Mesos does not support SASL": ["Mesos 不支援 SASL", "Mesos 不支持 SASL"],
  "Mesos image": ["Mesos 的映像檔", "Mesos 的镜像"],
  "Mesos may show {0} whole in its log, and to whoever may read {1}, as it does with other flags of JSON; that was not tried. Let its logins read only what tasks need.":
    [
      "Mesos 可能把 {0} 完整寫進記錄，也顯示給能讀取 {1} 的人，如同其他 JSON 旗標；這沒有試過。請讓其中的登入只能讀取任務所需的內容。",
      "Mesos 可能把 {0} 完整写进日志，也显示给能读取 {1} 的人，如同其他 JSON 标志；这没有试过。请让其中的登录只能读取任务所需的内容。",
    ],
  "Mesos never removes its own log files. A timer removes those of more than {0} days, except the ones that a daemon still writes to.":
    [
      "Mesos 從不刪除自己的日誌檔。timer 會刪除超過 {0} 天的日誌檔，daemon 仍在寫入的檔案除外。",
      "Mesos 从不删除自己的日志文件。timer 会删除超过 {0} 天的日志文件，守护进程仍在写入的文件除外。",
    ],
  "Mesos packages": ["Mesos 的套件", "Mesos 的软件包"],
  "Mesos version": ["Mesos 的版本", "Mesos 的版本"],
  "Mesos would need a login, and secrets do not belong in the spec": [
    "那樣 Mesos 就必須登入，而機密資料不該寫進規格檔",
    "那样 Mesos 就必须登录，而机密信息不应写入 spec 文件",
  ],
  "Mesos: {0}. Every master redirects to the leader.": [
    "Mesos：{0}。打開任何一個 master 的頁面，都會轉到目前的 leader。",
    "Mesos：{0}。打开任何一个 master 的页面，都会跳转到当前的 leader。",
  ],
  "Mesosphere's download hosts were switched off in 2023 and will not come back": [
    "Mesosphere 的下載主機已在 2023 年關閉，不會再恢復",
    "Mesosphere 的下载主机已在 2023 年关闭，不会再恢复",
  ],
  "Mesosphere's package hosts were switched off in 2023 and will not come back": [
    "Mesosphere 的套件庫主機已在 2023 年關閉，不會再恢復",
    "Mesosphere 的软件源主机已在 2023 年关闭，不会再恢复",
  ],
  Method: ["安裝方式", "安装方式"],
  "Method {0} installs on several machines, so every host needs an IPv4 address, such as master-1=10.0.0.11. Only method docker works without addresses, on one machine.":
    [
      "安裝方式 {0} 會裝在多台機器上，所以每台主機都需要 IPv4 位址，例如 master-1=10.0.0.11。只有安裝方式 docker 可以不寫位址，全部在一台機器上執行。",
      "安装方式 {0} 会装在多台机器上，所以每台主机都需要 IPv4 地址，例如 master-1=10.0.0.11。只有安装方式 docker 可以不写地址，全部在一台机器上运行。",
    ],
  "Missing.": ["缺少這一項。", "缺少这一项。"],
  "Missing. Set it to the 40 hexadecimal digits of the key that signs this source (gpg --show-keys FILE), and put the key in artifacts/supplied/apt-key.asc.":
    [
      "缺少這一項。請寫出簽署這個來源的金鑰的指紋：40 個十六進位數字（用 gpg --show-keys FILE 查看），並把金鑰放在 artifacts/supplied/apt-key.asc。",
      "缺少这一项。请写出为这个软件源签名的密钥的指纹：40 个十六进制数字（用 gpg --show-keys FILE 查看），并把密钥放在 artifacts/supplied/apt-key.asc。",
    ],
  'More than 5 million characters are not read. Write hosts as ranges, such as "agent-[1-1000]".': [
    '超過五百萬個字元的檔案不會讀取。請將主機寫成範圍，例如 "agent-[1-1000]"。',
    '超过五百万个字符的文件不会读取。请将主机写成范围，例如 "agent-[1-1000]"。',
  ],
  Name: ["名稱", "名称"],
  "Named in old guides, but used by no bundle:": [
    "舊教學提到、但部署包都不使用的：",
    "旧教程提到、但部署包都不使用的：",
  ],
  "Names and IPv4 addresses of the agents, in the same form as the masters.": [
    "agent 的名稱與 IPv4 位址，寫法與 master 相同。",
    "agent 的名称与 IPv4 地址，写法与 master 相同。",
  ],
  "Names and IPv4 addresses of the masters as NAME=ADDRESS: comma-separated, as a range such as master-[1-3]=10.0.0.[11-13], or @FILE (a hosts file or CSV). On one Docker machine a number is enough, such as 3. On several machines the wizard makes that many examples of a number: put your own names and addresses in their place. Use 1, 3, 5 or 7 masters: the quorum is more than half of them, so 3 masters (quorum 2) survive the loss of 1. An even number gains nothing.":
    [
      "master 的名稱與 IPv4 位址，寫成 NAME=ADDRESS：以逗號分隔、寫成 master-[1-3]=10.0.0.[11-13] 這樣的範圍，或用 @FILE 指定 hosts 檔或 CSV 檔。在一台 Docker 機器上，輸入數字就夠了，例如 3。在多台機器上，輸入數字時，精靈會產生那麼多個範例：請換成自己的名稱與位址。請使用 1、3、5 或 7 個 master：quorum（法定人數）是過半數，所以 3 個 master（quorum 是 2）可以容許失去 1 個。偶數沒有好處。",
      "master 的名称与 IPv4 地址，写成 NAME=ADDRESS：以逗号分隔、写成 master-[1-3]=10.0.0.[11-13] 这样的范围，或用 @FILE 指定 hosts 文件或 CSV 文件。在一台 Docker 机器上，输入数字就够了，例如 3。在多台机器上，输入数字时，向导会生成那么多个示例：请换成自己的名称和地址。请使用 1、3、5 或 7 个 master：quorum（法定人数）是过半数，所以 3 个 master（quorum 为 2）可以容忍失去 1 个。偶数没有好处。",
    ],
  "Names and IPv4 addresses of the masters as NAME=ADDRESS: comma-separated, line by line, or as a range such as master-[1-3]=10.0.0.[11-13]. Lines of a hosts file or CSV will do. A number gives that many examples: put your own names and addresses in their place. Use 1, 3, 5 or 7 masters: the quorum is more than half of them, so 3 masters (quorum 2) survive the loss of 1. An even number gains nothing.":
    [
      "master 的名稱與 IPv4 位址，寫成 NAME=ADDRESS：以逗號分隔、每行一個，或寫成 master-[1-3]=10.0.0.[11-13] 這樣的範圍。hosts 檔或 CSV 的各行也可以。輸入數字會得到那麼多個範例：請換成自己的名稱與位址。請使用 1、3、5 或 7 個 master：quorum（法定人數）是過半數，所以 3 個 master（quorum 是 2）可以容許失去 1 個。偶數沒有好處。",
      "master 的名称与 IPv4 地址，写成 NAME=ADDRESS：以逗号分隔、每行一个，或写成 master-[1-3]=10.0.0.[11-13] 这样的范围。hosts 文件或 CSV 的各行也可以。输入数字会得到那么多个示例：请换成自己的名称和地址。请使用 1、3、5 或 7 个 master：quorum（法定人数）是过半数，所以 3 个 master（quorum 为 2）可以容忍失去 1 个。偶数没有好处。",
    ],
  Network: ["網路", "网络"],
  "Network for the containers on one Docker machine, such as 172.30.0.0/24.": [
    "單一台 Docker 機器上容器的網路，例如 172.30.0.0/24。",
    "单台 Docker 机器上容器的网络，例如 172.30.0.0/24。",
  ],
  "New agents. Mesos needs to know nothing beforehand; Marathon's health checks go to their names, which /etc/hosts of the masters must have.":
    [
      "新的 agent。Mesos 不需要事先知道任何事；Marathon 的健康檢查會連到它們的名稱，因此 master 的 /etc/hosts 必須有這些名稱。",
      "新的 agent。Mesos 不需要事先知道任何事；Marathon 的健康检查会连到它们的名称，因此 master 的 /etc/hosts 必须有这些名称。",
    ],
  "New agents. The masters need to know nothing beforehand.": [
    "新的 agent。master 不需要事先知道任何事。",
    "新的 agent。master 不需要事先知道任何事。",
  ],
  "New bundle": ["新的部署包", "新的部署包"],
  "New cluster": ["新的叢集", "新的集群"],
  "New members get all data from the leader. One at a time: two empty ones could lead each other.":
    [
      "新成員會從 leader 取得所有資料。一次一個：兩個空的可能自己選出 leader。",
      "新成员会从 leader 取得所有数据。一次一个：两个空的可能自己选出 leader。",
    ],
  "Next page": ["下一頁", "下一页"],
  "Next steps:": ["接下來：", "接下来："],
  "No Marathon package works with a Mesos under /usr/local.": [
    "沒有 Marathon 套件能搭配 /usr/local 下的 Mesos。",
    "没有 Marathon 软件包能与 /usr/local 下的 Mesos 配合使用。",
  ],
  "No Marathon runs on these hosts.": [
    "這些主機上沒有 Marathon 在執行。",
    "这些主机上没有 Marathon 在运行。",
  ],
  "No daemon of the cluster answers on them.": [
    "這些主機上沒有叢集的 daemon 回應。",
    "这些主机上没有集群的 daemon 响应。",
  ],
  "No daemon runs any more on the hosts that have left.": [
    "已離開的主機上不再執行任何 daemon。",
    "已离开的主机上不再运行任何守护进程。",
  ],
  "No hosts were found in it.": ["其中沒有主機。", "其中没有主机。"],
  "No hosts were found in it. Left out: {0} ({1}).": [
    "其中沒有主機。略過：{0}（{1}）。",
    "其中没有主机。略过：{0}（{1}）。",
  ],
  "No master has any data left, so there is nothing to change: restore it from a backup, or install the cluster anew.":
    [
      "沒有任何 master 還有資料，所以沒有可以變更的：請從備份還原，或重新安裝叢集。",
      "没有任何 master 还有数据，所以没有可以变更的：请从备份恢复，或重新安装集群。",
    ],
  "No master runs on hosts that come or leave.": [
    "加入或離開的主機上沒有 master 在執行。",
    "加入或离开的主机上没有 master 在运行。",
  ],
  "No master runs on these hosts.": [
    "這些主機上沒有 master 在執行。",
    "这些主机上没有 master 在运行。",
  ],
  "No matches.": ["沒有符合的項目。", "没有匹配的项目。"],
  "No {0} build of {1} is known. Check that there is one, or set another image in images.{2}.": [
    "沒有已知的 {0} 版 {1}。請先確認再使用，或在 images.{2} 指定其他映像檔。",
    "没有已知的 {0} 版 {1}。请先确认再使用，或在 images.{2} 指定其他镜像。",
  ],
  "Node.js is too old": ["Node.js 版本過舊", "Node.js 版本过旧"],
  "Not available: {0}": ["無法選擇：{0}", "无法选择：{0}"],
  "Not tried: no one has seen this on a living cluster. Rehearse it on a test cluster.": [
    "未經試驗：還沒有人在執行中的叢集上看過。請先在測試叢集上演練。",
    "未经试验：还没有人在运行中的集群上看过。请先在测试集群上演练。",
  ],
  "Not used: {0} ignores this field.": ["這個欄位不會用到（{0}）。", "这个字段不会用到（{0}）。"],
  "Not valid YAML: an alias (*name) refers to itself, or the fields are nested too deeply.": [
    "不是有效的 YAML：有別名（*name）指回自己，或是欄位巢狀太深。",
    "不是有效的 YAML：有别名（*name）指回自己，或是字段嵌套太深。",
  ],
  "Not valid YAML: {0}.": ["不是有效的 YAML：{0}。", "不是有效的 YAML：{0}。"],
  "Not verified": ["未查證的項目", "未核实的项目"],
  Note: ["說明", "说明"],
  "Note: ": ["注意：", "注意："],
  "Note: {0}": ["注意：{0}", "注意：{0}"],
  "Nothing changes.": ["沒有任何變更。", "没有任何变更。"],
  "Nothing in a cluster of Mesos asks for a password unless you choose it. Who may reach its ports?":
    [
      "除非您選擇，Mesos 叢集的一切都不需要密碼。誰可以連到它的連接埠？",
      "除非您选择，Mesos 集群的一切都不需要密码。谁可以访问它的端口？",
    ],
  "Nothing in this cluster asks for a password: anyone who can log in to its machine can run any command in the agents' containers, as root.":
    [
      "這個叢集的一切都不需要密碼：只要能登入它所在的機器，就能以 root 身分在 agent 的容器裡執行任何指令。",
      "这个集群的一切都不需要密码：只要能登录它所在的机器，就能以 root 身份在 agent 的容器里运行任何命令。",
    ],
  "Nothing in this cluster asks for a password: anyone who reaches one of the ports {0} can run any command on every agent, as root. Let only the cluster's own hosts and its operators reach them.":
    [
      "這個叢集的一切都不需要密碼：只要連得到連接埠 {0} 之一，就能以 root 身分在每個 agent 上執行任何指令。請只讓叢集自己的主機和管理人員連得到它們。",
      "这个集群的一切都不需要密码：只要能访问端口 {0} 之一，就能以 root 身份在每个 agent 上运行任何命令。请只让集群自己的主机和管理人员访问它们。",
    ],
  "Nothing to take back.": ["沒有需要復原的。", "没有需要撤回的。"],
  Now: ["目前", "现在"],
  "Number of agents": ["agent 的數量", "agent 的数量"],
  "Number of masters": ["master 的數量", "master 的数量"],
  "OLD and NEW: each a cluster.yaml, a bundle (a folder, .zip or .tar.gz), or - for standard input. In a terminal NEW may be left out: you then change the answers of OLD.":
    [
      "OLD 和 NEW：各是一個 cluster.yaml、一個部署包（資料夾、.zip 或 .tar.gz），或代表標準輸入的 -。在終端機中可以省略 NEW：這時您修改的是 OLD 的答案。",
      "OLD 和 NEW：各是一个 cluster.yaml、一个部署包（文件夹、.zip 或 .tar.gz），或代表标准输入的 -。在终端中可以省略 NEW：这时您修改的是 OLD 的答案。",
    ],
  Offline: ["離線", "离线"],
  "Offline bundle": ["離線部署包", "离线部署包"],
  "On a machine with internet access:": ["在一台可以上網的機器上：", "在一台可以上网的机器上："],
  "On one Docker machine ZooKeeper gets no files of its own, and only the containers of the cluster reach it. Remove {0}.":
    [
      "在單一 Docker 機器上，ZooKeeper 沒有自己的檔案，而且只有叢集的容器能連到它。請移除 {0}。",
      "在单台 Docker 机器上，ZooKeeper 没有自己的文件，而且只有集群的容器能连到它。请删除 {0}。",
    ],
  "On one Docker machine a firewall would keep nobody out: its ports are on 127.0.0.1 and on a network of the containers alone. Use open.":
    [
      "在單一 Docker 機器上，防火牆擋不住任何人：連接埠只在 127.0.0.1 和容器自己的網路上。請用 open。",
      "在单台 Docker 机器上，防火墙挡不住任何人：端口只在 127.0.0.1 和容器自己的网络上。请用 open。",
    ],
  "On one machine, hosts have no addresses. Write names only.": [
    "全部在一台機器上時，主機沒有位址。請只寫名稱。",
    "全部在一台机器上时，主机没有地址。请只写名称。",
  ],
  "On the first two hosts of the new list: put the new files in place, start ZooKeeper again on the one that has the data, and start it on the other. Never on the third one yet.":
    [
      "在新清單的前兩台主機上：放好新的檔案，在有資料的那一台重新啟動 ZooKeeper，在另一台啟動。第三台絕不可以現在啟動。",
      "在新列表的前两台主机上：放好新的文件，在有数据的那一台重新启动 ZooKeeper，在另一台启动。第三台绝不可以现在启动。",
    ],
  "On the host whose ZooKeeper leads, copy the whole folder version-2 with tar --sparse: snapshots, logs and epoch files belong together. On the host whose master leads, copy the folder replicated_log of its work_dir, and keep the answers of GET_QUOTA, GET_WEIGHTS and /maintenance/schedule beside it. backup.sh, where the bundle has it, does all of this and checks it.":
    [
      "在 ZooKeeper 擔任 leader 的主機上，用 tar --sparse 複製整個 version-2 資料夾：snapshot、log 與 epoch 檔缺一不可。在 master 擔任 leader 的主機上，複製 work_dir 中的 replicated_log 資料夾，並保存 GET_QUOTA、GET_WEIGHTS 與 /maintenance/schedule 的回應。部署包若有 backup.sh，它會做好這一切並檢查。",
      "在 ZooKeeper 担任 leader 的主机上，用 tar --sparse 复制整个 version-2 文件夹：snapshot、log 和 epoch 文件缺一不可。在 master 担任 leader 的主机上，复制 work_dir 中的 replicated_log 文件夹，并保存 GET_QUOTA、GET_WEIGHTS 和 /maintenance/schedule 的响应。部署包如有 backup.sh，它会做好这一切并检查。",
    ],
  "On the machine that keeps the bundle, in its folder.": [
    "在保存部署包的機器上，於它的資料夾中執行。",
    "在保存部署包的机器上，在它的文件夹中运行。",
  ],
  "On the machine that keeps the bundle, in its folder. Secrets that are there stay. A cluster that is installed has its own: there, use the bundle with its folder {0}.":
    [
      "在存放部署包的機器上，在部署包的資料夾裡執行。已有的機密會保留。已安裝的叢集有自己的機密：請用帶有其資料夾 {0} 的那個部署包。",
      "在存放部署包的机器上，在部署包的文件夹里运行。已有的机密会保留。已安装的集群有自己的机密：请用带有其文件夹 {0} 的那个部署包。",
    ],
  "On this page": ["本頁內容", "本页内容"],
  "On {0} ({1}):": ["在 {0}（{1}）上：", "在 {0}（{1}）上："],
  "On {0}:": ["在 {0} 上：", "在 {0} 上："],
  "Once a day, a timer backs up what this host leads to /var/backups/create-mesos-cluster.": [
    "timer 每天把這台主機擔任 leader 的部分備份到 /var/backups/create-mesos-cluster。",
    "timer 每天把这台主机担任 leader 的部分备份到 /var/backups/create-mesos-cluster。",
  ],
  "One field per line, such as name: analytics.": [
    "每一行一個欄位，例如 name: analytics。",
    "每一行一个字段，例如 name: analytics。",
  ],
  "One host": ["單一主機", "单台主机"],
  "One machine is for trying it out; a cluster that has to survive a failure needs several.": [
    "一台機器適合試用；要能承受故障的叢集需要多台。",
    "一台机器适合试用；要能承受故障的集群需要多台。",
  ],
  "One master: while it is down, nothing starts, and there is no second copy of its data. 3 masters survive 1 failure.":
    [
      "只有一個 master：它停擺時什麼都無法啟動，資料也只有一份。3 個 master 可以容許 1 個故障。",
      "只有一个 master：它停机期间什么都无法启动，数据也只有一份。3 个 master 可以容忍 1 个故障。",
    ],
  "One of the generator's scripts cannot be loaded. Reload the page. If that does not help, make sure that all files {0} are in one folder.":
    [
      "產生器的一個指令碼無法載入。請重新載入頁面。如果沒有幫助，請確認所有 {0} 檔案都在同一個資料夾。",
      "生成器的一个脚本无法加载。请重新加载页面。如果没有帮助，请确认所有 {0} 文件都在同一个目录。",
    ],
  "Only method docker can run everything on one machine. Every other cluster needs the names and IPv4 addresses of its hosts, and ssh access to them.":
    [
      "只有安裝方式 docker 可以全部在一台機器上執行。其他的叢集都需要各主機的名稱與 IPv4 位址，並且能用 ssh 連上。",
      "只有安装方式 docker 可以全部在一台机器上运行。其他集群都需要各主机的名称与 IPv4 地址，并且能用 ssh 连接。",
    ],
  "Only one of the two clusters can come from standard input.": [
    "兩個叢集中只有一個可以來自標準輸入。",
    "两个集群中只有一个可以来自标准输入。",
  ],
  "Only the hosts of this cluster and the addresses in its table reach its daemons. ssh, tasks and everything else on this host stay as they are.":
    [
      "只有這個叢集的主機和表中的位址能連到它的 daemon。ssh、任務和這台主機上的其他一切都保持不變。",
      "只有这个集群的主机和表中的地址能连到它的 daemon。ssh、任务和这台主机上的其他一切都保持不变。",
    ],
  "Only the steps for one host.": ["只有一台主機的步驟。", "只有一台主机的步骤。"],
  "Only the steps for one role, master or agent.": [
    "只有一種角色（master 或 agent）的步驟。",
    "只有一种角色（master 或 agent）的步骤。",
  ],
  "Only where Marathon registered without a principal, as one that an early bundle installed: it can never get one, and masters would refuse it for ever. It moves to a new framework, with its login from the start. Where it has its principal, this step is done.":
    [
      "只在 Marathon 註冊時沒有 principal 的地方，例如早期的部署包安裝的：它永遠拿不到，master 會一直拒絕它。它改用新的 framework，從一開始就登入。已經有 principal 的，這一步已完成。",
      "只在 Marathon 注册时没有 principal 的地方，例如早期的部署包安装的：它永远拿不到，master 会一直拒绝它。它改用新的 framework，从一开始就登录。已经有 principal 的，这一步已完成。",
    ],
  "Open file…": ["開啟檔案…", "打开文件…"],
  "Operating system": ["主機的作業系統", "主机的操作系统"],
  "Operating system of the hosts (methods apt and source).": [
    "主機的作業系統（apt 與 source）。",
    "主机的操作系统（apt 与 source）。",
  ],
  "Operating systems": ["作業系統", "操作系统"],
  "Operating the cluster": ["叢集維運", "集群运维"],
  "Option {0} needs a value: {1} {2}.": [
    "選項 {0} 需要一個值：{1} {2}。",
    "选项 {0} 需要一个值：{1} {2}。",
  ],
  "Option {0} takes no value.": ["選項 {0} 不接受值。", "选项 {0} 不接受值。"],
  "Options and examples of one command: create-mesos-cluster COMMAND --help": [
    "單一指令的選項與範例：create-mesos-cluster COMMAND --help",
    "单个命令的选项与示例：create-mesos-cluster COMMAND --help",
  ],
  "Options:": ["選項：", "选项："],
  "Or accept the defaults with --yes.": ["或是用 --yes 採用預設值。", "或是用 --yes 采用默认值。"],
  "Or use --attributes and --resources.": [
    "或使用 --attributes 與 --resources。",
    "或使用 --attributes 与 --resources。",
  ],
  "Order of precedence: flag, spec file, default.": [
    "取值的順序：命令列選項、規格檔、預設值。",
    "取值的顺序：命令行选项、spec 文件、默认值。",
  ],
  "Overwrite an archive, or an earlier bundle in a folder: your own files in it stay, and files that you edited are kept as FILE.edited.":
    [
      "覆寫封存檔，或資料夾中先前的 bundle：其中您自己的檔案會保留，您編輯過的檔案會另存為 FILE.edited。",
      "覆盖归档文件，或文件夹中先前的 bundle：其中您自己的文件会保留，您编辑过的文件会另存为 FILE.edited。",
    ],
  "Package layout": ["套件的檔案配置", "软件包的文件布局"],
  "Package layout: mesosphere (package mesos, service mesos-slave) or aventer (package aventer-mesos, service mesos-agent).":
    [
      "套件的檔案配置：mesosphere（套件 mesos、服務 mesos-slave）或 aventer（套件 aventer-mesos、服務 mesos-agent）。",
      "软件包的文件布局：mesosphere（软件包 mesos、服务 mesos-slave）或 aventer（软件包 aventer-mesos、服务 mesos-agent）。",
    ],
  "Package versions to pin.": ["要固定的版本。", "要固定的版本。"],
  Packages: ["套件", "软件包"],
  "Packages of another layout have other services, and no steps lead from one to the other. Install a new cluster on other hosts, and move the apps: GET /v2/groups of the old Marathon, POST /v2/apps of the new one.":
    [
      "另一種格式的套件有不同的服務，而且沒有步驟可以從一種換到另一種。請在其他主機上安裝新的叢集，再移轉應用程式：舊 Marathon 的 GET /v2/groups，新 Marathon 的 POST /v2/apps。",
      "另一种布局的软件包有不同的服务，而且没有步骤可以从一种换到另一种。请在其他主机上安装新的集群，再迁移应用：旧 Marathon 的 GET /v2/groups，新 Marathon 的 POST /v2/apps。",
    ],
  Pages: ["頁面", "页面"],
  "Parts of this folder:": ["這個資料夾中的部分：", "这个目录中的部分："],
  "Passwords (level passwords)": ["密碼（等級 passwords）", "密码（级别 passwords）"],
  "Passwords come or go in a change of their own. Make it 2 changes: first {0}, then security.level.":
    [
      "加上或拿掉密碼要自成一次變更。請分成 2 次變更：先是 {0}，再是 security.level。",
      "加上或去掉密码要自成一次变更。请分成 2 次变更：先是 {0}，再是 security.level。",
    ],
  "Passwords come to a cluster that has a firewall. Make it 2 changes: first from open to firewall, then from firewall to {0}.":
    [
      "有防火牆的叢集才能加上密碼。請分成 2 次變更：先從 open 到 firewall，再從 firewall 到 {0}。",
      "有防火墙的集群才能加上密码。请分成 2 次变更：先从 open 到 firewall，再从 firewall 到 {0}。",
    ],
  "Passwords go before the firewall. Make it 2 changes: first from {0} to firewall, then from firewall to open.":
    [
      "要先拿掉密碼，才能拿掉防火牆。請分成 2 次變更：先從 {0} 到 firewall，再從 firewall 到 open。",
      "要先去掉密码，才能去掉防火墙。请分成 2 次变更：先从 {0} 到 firewall，再从 firewall 到 open。",
    ],
  "Paste lines above, or drop a hosts file, CSV, cluster.yaml or bundle": [
    "可直接貼上多行，或拖放 hosts 檔、CSV、cluster.yaml 或部署包",
    "可直接粘贴多行，或拖放 hosts 文件、CSV、cluster.yaml 或部署包",
  ],
  "Pinned package version": ["要固定的套件版本", "要固定的软件包版本"],
  "Pods on these agents may start anew: they have no token yet. Apps go on.": [
    "這些 agent 上的 pod 可能重新啟動：它們還沒有 token。應用程式繼續執行。",
    "这些 agent 上的 pod 可能重新启动：它们还没有 token。应用程序继续运行。",
  ],
  Port: ["連接埠", "端口"],
  "Port {0} is already used by ports.{1}. Give each service its own port.": [
    "連接埠 {0} 已由 ports.{1} 使用。請讓每個服務各用一個連接埠。",
    "端口 {0} 已由 ports.{1} 使用。请让每个服务各用一个端口。",
  ],
  Ports: ["連接埠", "端口"],
  "Ports of executors": ["executor 的連接埠", "executor 的端口"],
  "Ports of the services.": ["各服務的連接埠。", "各服务的端口。"],
  "Ports, all TCP": ["連接埠，全部是 TCP", "端口，全部是 TCP"],
  "Press a master to let it fail.": ["點選一台 master，讓它故障。", "点击一台 master，让它故障。"],
  Preview: ["預覽", "预览"],
  "Preview a file": ["預覽檔案", "预览文件"],
  "Previous page": ["上一頁", "上一页"],
  Print: ["列印", "打印"],
  "Print all errors and warnings as JSON, with their lines and columns.": [
    "以 JSON 印出所有錯誤與警告，含行號與欄號。",
    "以 JSON 打印所有错误和警告，含行号和列号。",
  ],
  "Print one file of the bundle; write nothing.": [
    "印出部署包中的一個檔案；不寫入任何檔案。",
    "输出部署包中的一个文件；不写入任何文件。",
  ],
  "Print the answers as a token for a link (token), or as one command that makes the bundle anywhere (oneliner); write nothing.":
    [
      "把答案印成可放進連結的 token（token），或印出一個在任何地方都能產生部署包的指令（oneliner）；不寫入任何檔案。",
      "把答案输出为可放进链接的 token（token），或输出一条在任何地方都能生成部署包的命令（oneliner）；不写入任何文件。",
    ],
  "Print the steps as JSON.": ["以 JSON 印出各步驟。", "以 JSON 打印各步骤。"],
  "Print the version.": ["顯示版本。", "显示版本。"],
  "Print this help; after a command, the help of that command.": [
    "顯示這份說明；接在指令之後則顯示該指令的說明。",
    "显示这份帮助；接在命令之后则显示该命令的帮助。",
  ],
  "Problem: ": ["問題：", "问题："],
  "Processor and network": ["處理器與網路", "处理器与网络"],
  "Processor architecture": ["主機的處理器", "主机的处理器"],
  "Processor architecture of the hosts.": ["主機的處理器架構。", "主机的处理器架构。"],
  "Program flags": ["各程式的旗標", "各程序的参数"],
  "Put a space after each colon and each dash: name: analytics.": [
    "請在每個冒號與每個連字號之後加一個空格：name: analytics。",
    "请在每个冒号与每个连字符之后加一个空格：name: analytics。",
  ],
  'Put ranges in quotes: "master-[1-3]=10.0.0.[11-13]".': [
    '範圍要放在引號裡："master-[1-3]=10.0.0.[11-13]"。',
    '范围要放在引号里："master-[1-3]=10.0.0.[11-13]"。',
  ],
  "Put a space after the colon: {0}.": [
    "請在冒號後面加一個空白：{0}。",
    "请在冒号后面加一个空格：{0}。",
  ],
  "Put the Mesos packages, and any dependencies that {0} lacks, in the current directory.": [
    "請把 Mesos 的套件，以及它們需要而 {0} 沒有的套件，放在目前的資料夾中。",
    "请把 Mesos 的软件包，以及它们需要而 {0} 没有的软件包，放在当前目录中。",
  ],
  "Put the files of Marathon in place and start it.": [
    "放好 Marathon 的檔案並啟動它。",
    "放好 Marathon 的文件并启动它。",
  ],
  "Put the files of ZooKeeper in place and start ZooKeeper alone: no other service of the cluster yet.":
    [
      "放好 ZooKeeper 的檔案，只啟動 ZooKeeper：叢集的其他服務先不啟動。",
      "放好 ZooKeeper 的文件，只启动 ZooKeeper：集群的其他服务先不启动。",
    ],
  "Put the files of the master in place and start it.": [
    "放好 master 的檔案並啟動它。",
    "放好 master 的文件并启动它。",
  ],
  "Put the host's /etc/hosts in place; its services come in later steps.": [
    "放好主機的 /etc/hosts；它的服務在之後的步驟處理。",
    "放好主机的 /etc/hosts；它的服务在之后的步骤处理。",
  ],
  "Put the key that signs the repository in the current directory, as {0}. It is accepted only with the fingerprint {1}.":
    [
      "請把簽署套件庫的金鑰放在目前的資料夾中，檔名為 {0}。只有指紋是 {1} 才會採用。",
      "请把为软件源签名的密钥放在当前目录中，文件名为 {0}。只有指纹是 {1} 才会采用。",
    ],
  "Put the new files in place and start Marathon again; the leader last.": [
    "放好新的檔案，重新啟動 Marathon；leader 排在最後。",
    "放好新的文件，重新启动 Marathon；leader 排在最后。",
  ],
  "Put the new files in place and start ZooKeeper again; the leader last.": [
    "放好新的檔案，重新啟動 ZooKeeper；leader 排在最後。",
    "放好新的文件，重新启动 ZooKeeper；leader 排在最后。",
  ],
  "Put the new files in place and start the agent again.": [
    "放好新的檔案，重新啟動 agent。",
    "放好新的文件，重新启动 agent。",
  ],
  "Put the new files in place and start the master again.": [
    "放好新的檔案，重新啟動 master。",
    "放好新的文件，重新启动 master。",
  ],
  "Put the new files in place and start the master again; the leader last.": [
    "放好新的檔案，重新啟動 master；leader 排在最後。",
    "放好新的文件，重新启动 master；leader 排在最后。",
  ],
  "Put the new files in place and start the master again; the leader last. Before the next one: ready as below, but the ones that are still to come have the old quorum.":
    [
      "放好新的檔案，重新啟動 master；leader 排在最後。處理下一台之前，要像下面那樣就緒，只是還沒輪到的仍是舊的 quorum。",
      "放好新的文件，重新启动 master；leader 排在最后。处理下一台之前，要像下面那样就绪，只是还没轮到的仍是旧的 quorum。",
    ],
  "Put the new files in place on all of these hosts without starting anything again. Then stop ZooKeeper on all of them, then start it on all of them.":
    [
      "在這些主機上都放好新的檔案，先不要重新啟動任何服務。然後在所有主機上停止 ZooKeeper，再在所有主機上啟動。",
      "在这些主机上都放好新的文件，先不要重新启动任何服务。然后在所有主机上停止 ZooKeeper，再在所有主机上启动。",
    ],
  "Put the step's files in place and start Marathon again; the leader last. What it keeps in ZooKeeper from then on is its own: do not stop between two of them.":
    [
      "放好這一步的檔案，重新啟動 Marathon；leader 排在最後。之後它存進 ZooKeeper 的東西只屬於它自己：不要停在兩台之間。",
      "放好这一步的文件，重新启动 Marathon；leader 排在最后。之后它存进 ZooKeeper 的东西只属于它自己：不要停在两台之间。",
    ],
  "Put the step's files in place and start ZooKeeper again; the leader last.": [
    "放好這一步的檔案，重新啟動 ZooKeeper；leader 排在最後。",
    "放好这一步的文件，重新启动 ZooKeeper；leader 排在最后。",
  ],
  "Put the step's files in place and start the agent again.": [
    "放好這一步的檔案，重新啟動 agent。",
    "放好这一步的文件，重新启动 agent。",
  ],
  "Put the step's files in place and start the master again; the leader last.": [
    "放好這一步的檔案，重新啟動 master；leader 排在最後。",
    "放好这一步的文件，重新启动 master；leader 排在最后。",
  ],
  "Put them on this host, readable for everyone: {0}.": [
    "請放到這台主機，並讓所有人可讀：{0}。",
    "请放到这台主机，并让所有人可读：{0}。",
  ],
  "Put this string in quotes.": ["請把這段文字放在引號裡。", "请把这段文本放在引号里。"],
  "Put {0} and {1}, which the build left in {2}, in the current directory.": [
    "請把編譯後留在 {2} 的 {0} 與 {1} 放在目前的資料夾中。",
    "请把编译后留在 {2} 的 {0} 与 {1} 放在当前目录中。",
  ],
  "Put {0} in the current directory: Marathon can no longer be downloaded from its makers.": [
    "請把 {0} 放在目前的資料夾中：Marathon 已無法從官方下載。",
    "请把 {0} 放在当前目录中：Marathon 已无法从官方下载。",
  ],
  Questions: ["查詢", "查询"],
  Quorum: ["quorum", "quorum"],
  "README language": ["README 的語言", "README 的语言"],
  "README.md in the bundle explains the rest. It was made by create-mesos-cluster {0}.": [
    "其餘請見部署包中的 README.md。它由 create-mesos-cluster {0} 產生。",
    "其余请见部署包中的 README.md。它由 create-mesos-cluster {0} 生成。",
  ],
  "Read answers from a YAML or JSON file, a bundle, or standard input.": [
    "從 YAML 或 JSON 檔案、部署包或標準輸入讀取答案。",
    "从 YAML 或 JSON 文件、部署包或标准输入读取答案。",
  ],
  "Read answers from a token, or from a link that ends in #TOKEN.": [
    "從 token，或結尾是 #TOKEN 的連結讀取答案。",
    "从 token，或结尾是 #TOKEN 的链接读取答案。",
  ],
  "Read this first": ["請先閱讀", "请先阅读"],
  Ready: ["完成", "就绪"],
  "Ready: {0}.": ["就緒：{0}。", "就绪：{0}。"],
  "Ready: {0}; 1 note next to its field.": [
    "就緒：{0}；欄位旁有 1 則注意事項。",
    "就绪：{0}；字段旁有 1 条注意事项。",
  ],
  "Ready: {0}; {1} notes next to their fields.": [
    "就緒：{0}；欄位旁有 {1} 則注意事項。",
    "就绪：{0}；字段旁有 {1} 条注意事项。",
  ],
  "Registry host[:port][/path] to put before every image name; empty for Docker Hub.": [
    "加在每個映像檔名稱前面的 registry：host[:port][/path]；留空表示 Docker Hub。",
    "加在每个镜像名称前面的镜像仓库：host[:port][/path]；留空表示 Docker Hub。",
  ],
  "Remove it, and set it {0}.": ["請移除它，改設定{0}。", "请删除它，改设置{0}。"],
  "Remove it.": ["請移除它。", "请删除它。"],
  "Remove one of the two.": ["請移除兩者之一。", "请删除其中一个。"],
  "Remove signed-by and anything that turns checks off from the line. Set the key's fingerprint in apt.fingerprint; install.sh checks the key and adds it.":
    [
      "這一行不要寫 signed-by，也不要寫關閉檢查的選項：請在 apt.fingerprint 寫金鑰的指紋，install.sh 會加上檢查過的金鑰。",
      "这一行不要写 signed-by，也不要写关闭检查的选项：请在 apt.fingerprint 写密钥的指纹，install.sh 会加上检查过的密钥。",
    ],
  "Removed answers that no longer apply: {0}.": [
    "已移除不再適用的答案：{0}。",
    "已移除不再适用的答案：{0}。",
  ],
  "Removed what an interrupted run left beside {0}: {1}.": [
    "已移除先前中斷的執行留在 {0} 旁的項目：{1} 個。",
    "已移除先前中断的运行留在 {0} 旁的项目：{1} 个。",
  ],
  Repository: ["套件庫", "软件源"],
  "Repository key": ["套件庫的金鑰", "软件源的密钥"],
  "Repository key fingerprint": ["套件庫金鑰的指紋", "软件源密钥的指纹"],
  "Repository of {0}": ["{0} 的套件庫", "{0} 的软件源"],
  "Resources to offer instead of the detected ones; memory and disk in MB, such as { cpus: 4, mem: 8192 }.":
    [
      "要提供的資源，取代自動偵測的結果；記憶體與磁碟以 MB 計，例如 { cpus: 4, mem: 8192 }。",
      "要提供的资源，代替自动检测的结果；内存与磁盘以 MB 计，例如 { cpus: 4, mem: 8192 }。",
    ],
  "Restarts: {0}. Lost: {1}.": ["重新啟動：{0}。失去：{1}。", "重新启动：{0}。失去：{1}。"],
  Review: ["檢視", "核对"],
  "Rotation of task logs": ["任務日誌的輪替", "任务日志的轮转"],
  "Run this on one machine with {0}, {1}. It takes hours, and 2 GB of memory per job.": [
    "在一台 {0}、{1} 的機器上進行。需要數小時，每個平行的編譯行程需要 2 GB 記憶體。",
    "在一台 {0}、{1} 的机器上进行。需要数小时，每个并行的编译进程需要 2 GB 内存。",
  ],
  "Run uninstall.sh in the host's folder of the old bundle, if the machine lives.": [
    "若機器還在，請在舊部署包中該主機的資料夾執行 uninstall.sh。",
    "若机器还在，请在旧部署包中该主机的文件夹运行 uninstall.sh。",
  ],
  Runs: ["執行", "运行"],
  "Save as HTML": ["存成 HTML", "存为 HTML"],
  "Save as Markdown": ["存成 Markdown", "存为 Markdown"],
  "Save cluster.yaml": ["儲存 cluster.yaml", "保存 cluster.yaml"],
  "Save drawing": ["儲存圖", "保存图"],
  "Save the answers and quit": ["儲存答案並結束", "保存答案并退出"],
  "Save the file as plain text in UTF-8.": [
    "請將檔案存成 UTF-8 純文字。",
    "请将文件保存为 UTF-8 纯文本。",
  ],
  "Saved the answers to {0}.": ["已將答案儲存在 {0}。", "已将答案保存在 {0}。"],
  "Search in this file": ["在這個檔案中搜尋", "在这个文件中搜索"],
  Secrets: ["機密", "机密"],
  "Secrets of this host": ["這台主機的機密", "这台主机的机密"],
  Security: ["安全", "安全"],
  "Security holes found since then are not fixed upstream.": [
    "此後發現的漏洞上游不再修補。",
    "此后发现的漏洞上游不再修补。",
  ],
  "Security, ssh port and language": ["安全、ssh 連接埠、語言", "安全、ssh 端口、语言"],
  "See create-mesos-cluster --help.": [
    "請見 create-mesos-cluster --help。",
    "请参阅 create-mesos-cluster --help。",
  ],
  "Selected: copy it with Ctrl+C": ["已選取：請按 Ctrl+C 複製", "已选中：请按 Ctrl+C 复制"],
  Services: ["服務", "服务"],
  "Set any other field, such as ports.marathon=8081. Repeatable.": [
    "設定其他任何欄位，例如 ports.marathon=8081。可重複使用。",
    "设置其他任何字段，例如 ports.marathon=8081。可重复使用。",
  ],
  "Set the layout that the packages have: layout: mesosphere (package mesos, service mesos-slave) or aventer (aventer-mesos, mesos-agent).":
    [
      "請設定套件採用的配置：layout: mesosphere（套件 mesos、服務 mesos-slave）或 aventer（aventer-mesos、mesos-agent）。",
      "请设置软件包采用的布局：layout: mesosphere（软件包 mesos、服务 mesos-slave）或 aventer（aventer-mesos、mesos-agent）。",
    ],
  "Settings of Docker, before it is installed": [
    "Docker 的設定（在安裝之前）",
    "Docker 的设置（在安装之前）",
  ],
  "Settings of your own, such as passwords and certificates, belong into {0}, with absolute paths. Where that file exists, add {1} before {2}.":
    [
      "您自己的設定，例如密碼與憑證，請寫在 {0}，並使用絕對路徑。有這個檔案時，請在 {2} 之前加上 {1}。",
      "您自己的设置，例如密码和证书，请写在 {0}，并使用绝对路径。有这个文件时，请在 {2} 之前加上 {1}。",
    ],
  "Several ZooKeepers say {0}.": ["好幾個 ZooKeeper 顯示 {0}。", "好几个 ZooKeeper 显示 {0}。"],
  "Several machines need names and addresses, such as node-1=10.0.0.11.": [
    "多台機器需要名稱與位址，例如 node-1=10.0.0.11。",
    "多台机器需要名称与地址，例如 node-1=10.0.0.11。",
  ],
  "Show the steps from the old cluster": ["顯示從舊叢集出發的步驟", "显示从旧集群出发的步骤"],
  "Since the problems of {0} were solved": ["自 {0} 的問題解決以來", "自 {0} 的问题解决以来"],
  "Since {0} was opened": ["自開啟 {0} 以來", "自打开 {0} 以来"],
  Small: ["小型", "小型"],
  "Some files are this step's own, in `steps/{0}/`: a later step brings those of the bundle.": [
    "有些檔案是這一步專用的，在 `steps/{0}/` 裡：之後的步驟會換成部署包的檔案。",
    "有些文件是这一步专用的，在 `steps/{0}/` 里：之后的步骤会换成部署包的文件。",
  ],
  Source: ["來源", "来源"],
  "Source code": ["原始碼", "源代码"],
  "Split the folder where the media are too small": [
    "媒體太小時分割資料夾",
    "介质太小时分割文件夹",
  ],
  Start: ["啟動", "启动"],
  "Start ZooKeeper": ["啟動 ZooKeeper", "启动 ZooKeeper"],
  "Start all masters at about the same time: the replicated log of Mesos initialises only when every master runs.":
    [
      "請讓所有 master 大約同時啟動：要等每個 master 都在執行，Mesos 的 replicated log 才會初始化。",
      "请大致同时启动所有 master：要等每个 master 都在运行，Mesos 的 replicated log 才会初始化。",
    ],
  "Start from": ["起點", "起点"],
  "Start over": ["重新開始", "重新开始"],
  "Start the fields of one mapping, and the entries of one list, in the same column; put a string that contains a colon and a space in quotes.":
    [
      "同一組欄位、同一個清單的項目，縮排都要對齊；含有冒號加空格的文字要放在引號裡。",
      "同一组字段、同一个列表的条目，缩进都要对齐；含有冒号加空格的文本要放在引号里。",
    ],
  "Start the master that was stopped, where it is off.": [
    "若被停止的 master 沒有在執行，請啟動它。",
    "如果被停止的 master 没有在运行，请启动它。",
  ],
  "Start the services": ["啟動服務", "启动服务"],
  "Start the services on this host": ["啟動這台主機的服務", "启动这台主机的服务"],
  "Start the timer": ["啟動 timer", "启动 timer"],
  Status: ["狀態", "状态"],
  "Status of the services": ["服務的狀態", "服务的状态"],
  Steps: ["步驟", "步骤"],
  "Steps:": ["步驟：", "步骤："],
  "Stop Marathon on all of these hosts for good (disable). To end its tasks now: POST /master/teardown with frameworkId=ID. Never do that if it is to come back.":
    [
      "在這些主機上永久停止 Marathon（disable）。若要立刻結束它的任務：以 frameworkId=ID 呼叫 POST /master/teardown。之後還要用它時，絕不可以這麼做。",
      "在这些主机上永久停止 Marathon（disable）。若要立刻结束它的任务：以 frameworkId=ID 调用 POST /master/teardown。之后还要用它时，绝不可以这么做。",
    ],
  "Stop Marathon on them for good (disable).": [
    "在這些主機上永久停止 Marathon（disable）。",
    "在这些主机上永久停止 Marathon（disable）。",
  ],
  "Stop ZooKeeper for good (disable) on those that leave, followers first. Then put the new files in place on the one that stays, and start ZooKeeper there again.":
    [
      "在離開的主機上永久停止 ZooKeeper（disable），follower 先停。然後在留下的那一台放好新的檔案，重新啟動 ZooKeeper。",
      "在离开的主机上永久停止 ZooKeeper（disable），follower 先停。然后在留下的那一台放好新的文件，重新启动 ZooKeeper。",
    ],
  "Stop ZooKeeper on it for good (disable), and empty its data folder.": [
    "永久停止它的 ZooKeeper（disable），並清空資料的資料夾。",
    "永久停止它的 ZooKeeper（disable），并清空数据目录。",
  ],
  "Stop ZooKeeper on them for good (disable), followers first.": [
    "在這些主機上永久停止 ZooKeeper（disable），follower 優先。",
    "在这些主机上永久停止 ZooKeeper（disable），follower 优先。",
  ],
  "Stop all Marathons but the leader. Get the new program, put the new files in place, and start Marathon again on the leader's host; when it is connected, on the others.":
    [
      "停止 leader 以外的所有 Marathon。取得新的程式，放好新的檔案，在 leader 的主機上重新啟動 Marathon；連線之後，再啟動其他的。",
      "停止 leader 以外的所有 Marathon。取得新的程序，放好新的文件，在 leader 的主机上重新启动 Marathon；连接之后，再启动其他的。",
    ],
  "Stop all, the old program and files, start one, and restore the backup.": [
    "全部停止，換回舊的程式與檔案，啟動一個，再還原備份。",
    "全部停止，换回旧的程序和文件，启动一个，再恢复备份。",
  ],
  "Stop all. The old files and a start on the one that has the data: its log is unchanged.": [
    "全部停止。在有資料的那一台換回舊的檔案並啟動：它的 log 沒有改變。",
    "全部停止。在有数据的那一台换回旧的文件并启动：它的 log 没有改变。",
  ],
  "Stop it for good (disable), before any quorum goes back.": [
    "在任何 quorum 改回去之前，永久停止它（disable）。",
    "在任何 quorum 改回去之前，永久停止它（disable）。",
  ],
  "Stop it for good (disable).": ["永久停止它（disable）。", "永久停止它（disable）。"],
  "Stop the master on all of these hosts. Copy the folder replicated_log of the work_dir from the one that has it to the same place on the others, with the same owner. Put the new files in place on all, then start all.":
    [
      "在這些主機上都停止 master。把有資料的那一台 work_dir 中的 replicated_log 資料夾複製到其他主機的相同位置，擁有者也要相同。在所有主機上放好新的檔案，再全部啟動。",
      "在这些主机上都停止 master。把有数据的那一台 work_dir 中的 replicated_log 文件夹复制到其他主机的相同位置，拥有者也要相同。在所有主机上放好新的文件，再全部启动。",
    ],
  "Stop the master on them for good (disable), followers first.": [
    "在這些主機上永久停止 master（disable），follower 優先。",
    "在这些主机上永久停止 master（disable），follower 优先。",
  ],
  "Stop the new one for good, then the old files and a start on the one that has the data.": [
    "永久停止新的那一台，再在有資料的那一台換回舊的檔案並啟動。",
    "永久停止新的那一台，再在有数据的那一台换回旧的文件并启动。",
  ],
  "Supplied packages": ["自備的套件", "自备的软件包"],
  Symptom: ["現象", "现象"],
  System: ["系統", "系统"],
  "TCP port for Marathon's scheduler, which the masters connect back to, 1 to 65535.": [
    "Marathon 排程器的連接埠，master 會連回這裡，1 到 65535。",
    "Marathon 调度器的端口，master 会连回这里，1 到 65535。",
  ],
  "TCP port for Marathon's web UI and REST API, 1 to 65535.": [
    "Marathon 網頁與 REST API 的連接埠，1 到 65535。",
    "Marathon 网页与 REST API 的端口，1 到 65535。",
  ],
  "TCP port for ZooKeeper's leader election, 1 to 65535.": [
    "ZooKeeper 選舉 leader 的連接埠，1 到 65535。",
    "ZooKeeper 选举 leader 的端口，1 到 65535。",
  ],
  "TCP port for ssh, 1 to 65535.": ["ssh 的連接埠，1 到 65535。", "ssh 的端口，1 到 65535。"],
  "TCP port on which ZooKeeper followers reach their leader, 1 to 65535.": [
    "ZooKeeper 的 follower 連到 leader 的連接埠，1 到 65535。",
    "ZooKeeper 的 follower 连到 leader 的端口，1 到 65535。",
  ],
  "TCP port that ZooKeeper clients connect to, 1 to 65535.": [
    "ZooKeeper 供用戶端連線的連接埠，1 到 65535。",
    "ZooKeeper 供客户端连接的端口，1 到 65535。",
  ],
  "TCP port that mesos-agent listens on, 1 to 65535.": [
    "mesos-agent 的連接埠，1 到 65535。",
    "mesos-agent 的端口，1 到 65535。",
  ],
  "TCP port that mesos-master listens on, 1 to 65535.": [
    "mesos-master 的連接埠，1 到 65535。",
    "mesos-master 的端口，1 到 65535。",
  ],
  "Take along": ["帶走", "带走"],
  "Tasks on {0} may get ports on which the cluster itself listens ({1}), and then fail. Leave them out, as [31000-32000] does.":
    [
      "{0} 上的任務可能分到叢集自己使用的連接埠（{1}），然後失敗。請把它們排除在外，例如 [31000-32000]。",
      "{0} 上的任务可能分到集群自己使用的端口（{1}），然后失败。请把它们排除在外，例如 [31000-32000]。",
    ],
  "The README in your bundle explains all of this for your own hosts, with the commands.": [
    "部署包裡的 README 會針對您自己的主機說明這一切，並附上指令。",
    "部署包里的 README 会针对您自己的主机说明这一切，并附上命令。",
  ],
  "The URI contains a user name or a password. Put them in /etc/apt/auth.conf.d on the hosts.": [
    "網址中有使用者名稱或密碼。請把它們放在主機的 /etc/apt/auth.conf.d。",
    "网址中有用户名或密码。请把它们放在主机的 /etc/apt/auth.conf.d。",
  ],
  "The address from which you are logged in is let in as well, or web pages and APIs would be closed to you. Others belong into security.admins of cluster.yaml.":
    [
      "您登入所用的位址也會放行，否則您連不到網頁和 API。其他位址請寫進 cluster.yaml 的 security.admins。",
      "您登录所用的地址也会放行，否则您连不到网页和 API。其他地址请写进 cluster.yaml 的 security.admins。",
    ],
  "The addresses in zk:// of masters, Marathon and agents no longer name those that leave.": [
    "master、Marathon 與 agent 的 zk:// 中不再有離開者的位址。",
    "master、Marathon 和 agent 的 zk:// 中不再有离开者的地址。",
  ],
  "The answers in this link were ignored. {0}": [
    "這個連結裡的答案沒有採用。{0}",
    "这个链接里的答案没有采用。{0}",
  ],
  "The archive lists snapshot.* and log.*, acceptedEpoch and currentEpoch, and replicated_log. mesos-log read --path=COPY ends with exit code 0.":
    [
      "封存檔中有 snapshot.* 與 log.*、acceptedEpoch 與 currentEpoch，以及 replicated_log。mesos-log read --path=COPY 以結束代碼 0 結束。",
      "归档文件中有 snapshot.* 和 log.*、acceptedEpoch 和 currentEpoch，以及 replicated_log。mesos-log read --path=COPY 以退出码 0 结束。",
    ],
  "The bundle has no file {0}.": ["部署包中沒有檔案 {0}。", "部署包中没有文件 {0}。"],
  "The change from here to the old cluster, which finds out which of its steps are needed. It has not been tried from the middle of these steps.":
    [
      "做從這裡回到舊叢集的變更，它會找出需要哪些步驟。從這些步驟的中途開始還沒有人試過。",
      "做从这里回到旧集群的变更，它会找出需要哪些步骤。从这些步骤的中途开始还没有人试过。",
    ],
  "The cluster has no host {0}.": ["叢集中沒有主機 {0}。", "集群中没有主机 {0}。"],
  "The cluster has two names, {0} and --name {1}. Remove one.": [
    "叢集有兩個名稱：{0} 與 --name {1}。請移除其中一個。",
    "集群有两个名称：{0} 与 --name {1}。请移除其中一个。",
  ],
  "The command": ["指令", "命令"],
  "The command has {0} characters, and Linux takes {1} as one argument: give it to a shell by a pipe, such as … --emit oneliner | ssh HOST sh.":
    [
      "這個指令有 {0} 個字元，而 Linux 的單一引數最多 {1} 個：請以管線交給 shell，例如 … --emit oneliner | ssh HOST sh。",
      "这个命令有 {0} 个字符，而 Linux 的单个参数最多 {1} 个：请通过管道交给 shell，例如 … --emit oneliner | ssh HOST sh。",
    ],
  "The command needs Node.js 20.18 or later; once the package is on npm, {0} runs it without an installation. The same answers and the same version give the same bytes, here and there.":
    [
      "這個指令需要 Node.js 20.18 以上；套件發布到 npm 之後，{0} 不必安裝就能執行它。相同的答案與版本，在這裡和在那裡得到的位元組完全相同。",
      "这个命令需要 Node.js 20.18 及以上；软件包发布到 npm 之后，{0} 不必安装就能运行它。相同的答案与版本，在这里和在那里得到的字节完全相同。",
    ],
  "The container network has room for {0} agents. Type {1} or fewer; a larger network is set under Advanced settings.":
    [
      "容器的網路最多容納 {0} 個 agent。請輸入 {1} 或更小的數字；較大的網路在「進階設定」裡設定。",
      "容器的网络最多容纳 {0} 个 agent。请输入 {1} 或更小的数字；较大的网络在“高级设置”里设置。",
    ],
  "The daemons need the secrets that secrets.sh of the bundle makes. No page has one: the bundle is needed besides this page.":
    [
      "Daemon 需要部署包的 secrets.sh 所產生的機密。任何頁面都不含機密：除了這個頁面，還需要部署包。",
      "守护进程需要部署包的 secrets.sh 所生成的机密。任何页面都不含机密：除了这个页面，还需要部署包。",
    ],
  "The data folder of ZooKeeper on hosts that come is empty.": [
    "新加入主機上 ZooKeeper 的資料夾是空的。",
    "新加入主机上 ZooKeeper 的数据文件夹是空的。",
  ],
  "The data folder of ZooKeeper on these hosts is empty.": [
    "這些主機上 ZooKeeper 的資料夾是空的。",
    "这些主机上 ZooKeeper 的数据文件夹是空的。",
  ],
  "The drawing as a list": ["以清單顯示這張圖", "以列表显示这张图"],
  "The entries of {0} cannot be set one by one. Set the list as a whole: --set '{1}=[{ host: node-1, address: 10.0.0.21 }]'.":
    [
      "{0} 的項目無法逐一設定。請設定整個清單：--set '{1}=[{ host: node-1, address: 10.0.0.21 }]'。",
      "{0} 的条目无法逐个设置。请设置整个列表：--set '{1}=[{ host: node-1, address: 10.0.0.21 }]'。",
    ],
  "The files of the step before, in the same way.": [
    "以同樣的方式放回前一步的檔案。",
    "以同样的方式放回前一步的文件。",
  ],
  "The files of the step {0}, in the same way.": [
    "以相同的方式換回步驟 {0} 的檔案。",
    "以相同的方式换回步骤 {0} 的文件。",
  ],
  "The firewall goes: everybody who reaches these hosts can reach the daemons again.": [
    "防火牆會移除：凡是連得到這些主機的人，又都能連到 daemon。",
    "防火墙会移除：凡是能访问这些主机的人，又都能访问守护进程。",
  ],
  "The firewall of these hosts has to let new hosts in before they start. Whom the old one lets in stays let in.":
    [
      "這些主機的防火牆必須在新主機啟動之前放行它們。舊防火牆放行的，繼續放行。",
      "这些主机的防火墙必须在新主机启动之前放行它们。旧防火墙放行的，继续放行。",
    ],
  "The first command must print the checksum that you noted, the second one nothing.": [
    "第一個指令必須印出您記下的校驗碼，第二個什麼都不印。",
    "第一个命令必须打印您记下的校验和，第二个什么都不打印。",
  ],
  "The generator needs JavaScript. In a terminal, run:": [
    "產生器需要 JavaScript。在終端機也能做同樣的事：",
    "生成器需要 JavaScript。在终端也能做同样的事：",
  ],
  "The host before": ["上一台主機", "上一台主机"],
  "The host can be reached, or its machine is off for good.": [
    "主機連得上，或該機器已永久關機。",
    "主机连得上，或该机器已永久关机。",
  ],
  "The host can be reached.": ["連得到這台主機。", "连得到这台主机。"],
  "The hosts had no names; these names are suggestions.": [
    "這些主機沒有名稱；名稱是建議值。",
    "这些主机没有名称；名称是建议值。",
  ],
  "The key that signs the repository is accepted only with the fingerprint {0}.": [
    "簽署套件庫的金鑰，只有指紋是 {0} 才會採用。",
    "为软件源签名的密钥，只有指纹是 {0} 才会采用。",
  ],
  "The leader alone lists them.": ["只有 leader 會列出。", "只有 leader 会列出。"],
  "The list is empty.": ["清單是空的。", "列表是空的。"],
  "The list of ZooKeepers changes. With one list at a time no two groups can lead. {0}": [
    "ZooKeeper 的清單改變。同時只有一份清單，就不會有兩群各自選出 leader。{0}",
    "ZooKeeper 的列表改变。同时只有一份列表，就不会有两群各自选出 leader。{0}",
  ],
  "The master has master/elected 1, registrar/log/recovered 1 and registrar/log/ensemble_size 1. Its /slaves lists every agent, and recovered_slaves is [].":
    [
      "master 的 master/elected 是 1，registrar/log/recovered 是 1，registrar/log/ensemble_size 是 1。它的 /slaves 列出所有 agent，recovered_slaves 是 []。",
      "master 的 master/elected 是 1，registrar/log/recovered 是 1，registrar/log/ensemble_size 是 1。它的 /slaves 列出所有 agent，recovered_slaves 是 []。",
    ],
  "The master has {0} 1.": ["master 的 {0} 是 1。", "master 的 {0} 是 1。"],
  "The master that stays should be the one that leads: its log has no gaps.": [
    "留下的 master 應該是 leader：它的 log 沒有缺漏。",
    "留下的 master 应该是 leader：它的 log 没有缺漏。",
  ],
  "The masters change as well, and a failure would have two possible causes. Make it 2 changes: first {0}, then the masters.":
    [
      "master 也有變更，故障時就會有兩種可能的原因。請分成 2 次變更：先是 {0}，再是 master。",
      "master 也有变更，故障时就会有两种可能的原因。请分成 2 次变更：先是 {0}，再是 master。",
    ],
  "The new master copies the log from a quorum of those that have it.": [
    "新的 master 會從 quorum 個有 log 的 master 複製。",
    "新的 master 会从 quorum 个有 log 的 master 复制。",
  ],
  "The next host": ["下一台主機", "下一台主机"],
  "The number of masters changes, and so do {0}. Make it 2 changes: first those masters, then the number.":
    [
      "master 的數量改變，{0} 也改變。請分成 2 次變更：先是這些 master，再是數量。",
      "master 的数量改变，{0} 也改变。请分成 2 次变更：先是这些 master，再是数量。",
    ],
  "The old agent is unreachable in the leading master, and its machine is off or empty.": [
    "leader 顯示舊的 agent 是 unreachable，它的機器已關機或是空的。",
    "leader 显示旧的 agent 是 unreachable，它的机器已关机或是空的。",
  ],
  "The old files again, in the same way; then start it again.": [
    "以相同的方式換回舊的檔案，再重新啟動。",
    "以相同的方式换回旧的文件，再重新启动。",
  ],
  "The old files on all of them, stop all, start all.": [
    "全部換回舊的檔案，全部停止，再全部啟動。",
    "全部换回旧的文件，全部停止，再全部启动。",
  ],
  "The old files on the one that stays, and start it first: it has the newest writes. Then install those that left again from the folder of the old bundle, one after the other, which enables and starts them.":
    [
      "留下的那一台放回舊的檔案並先啟動：它有最新的寫入。然後從舊部署包的資料夾逐一重新安裝離開的那幾台，安裝時會啟用並啟動它們。",
      "留下的那一台放回旧的文件并先启动：它有最新的写入。然后从旧部署包的文件夹逐一重新安装离开的那几台，安装时会启用并启动它们。",
    ],
  "The old files, in the same way: it gets a new ID once more.": [
    "以相同的方式換回舊的檔案：它會再得到一個新的 ID。",
    "以相同的方式换回旧的文件：它会再得到一个新的 ID。",
  ],
  "The old files, then start it and the others again.": [
    "換回舊的檔案，再啟動它和其他的。",
    "换回旧的文件，再启动它和其他的。",
  ],
  "The old files.": ["換回舊的檔案。", "换回旧的文件。"],
  "The old program and files, in the same order.": [
    "以相同的順序換回舊的程式與檔案。",
    "以相同的顺序换回旧的程序和文件。",
  ],
  "The old quorum again, in the same way, before any new master runs.": [
    "在任何新的 master 執行之前，以相同的方式換回舊的 quorum。",
    "在任何新的 master 运行之前，以相同的方式换回旧的 quorum。",
  ],
  "The one master is up. While it is down nothing new starts, and no other takes over.": [
    "唯一的 master 在運作。它故障時不會啟動新任務，也沒有別台接手。",
    "唯一的 master 在运行。它故障时不会启动新任务，也没有别的主机接手。",
  ],
  "The one that has the data and one new member first: two empty ones could outvote it.": [
    "先處理有資料的那一台與一台新的：兩台空的可能以票數勝過它。",
    "先处理有数据的那一台和一台新的：两台空的可能以票数胜过它。",
  ],
  "The one that stays has the Zxid of the leader while nothing writes. Otherwise later writes are lost without a message.":
    [
      "沒有寫入時，留下的那個與 leader 的 Zxid 相同。否則之後的寫入會無聲無息地遺失。",
      "没有写入时，留下的那个与 leader 的 Zxid 相同。否则之后的写入会无声无息地丢失。",
    ],
  "The only master cannot be replaced: its data would stay behind. Make it 3 changes: from 1 to 3 masters, then the first one replaced, then from 3 to 1.":
    [
      "唯一的 master 不能更換：它的資料會留在原處。請分成 3 次變更：從 1 個 master 到 3 個，再更換第一個，再從 3 個到 1 個。",
      "唯一的 master 不能更换：它的数据会留在原处。请分成 3 次变更：从 1 个 master 到 3 个，再更换第一个，再从 3 个到 1 个。",
    ],
  "The options {0} contain characters that are not allowed. Write them like [arch=amd64].": [
    "選項 {0} 中有不該出現的字元。請寫成 [arch=amd64] 這樣。",
    "选项 {0} 中有不该出现的字符。请写成 [arch=amd64] 这样。",
  ],
  "The other ZooKeepers serve, and one of them leads.": [
    "其他 ZooKeeper 正在服務，其中一個是 leader。",
    "其他 ZooKeeper 正在服务，其中一个是 leader。",
  ],
  "The other agents can carry its tasks.": [
    "其他 agent 容得下它的任務。",
    "其他 agent 容得下它的任务。",
  ],
  "The other masters have registrar/log/recovered 1.": [
    "其他 master 的 registrar/log/recovered 是 1。",
    "其他 master 的 registrar/log/recovered 是 1。",
  ],
  "The others learn the address of the new member, which has joined already.": [
    "新成員已經加入；現在讓其他成員知道它的位址。",
    "新成员已经加入；现在让其他成员知道它的地址。",
  ],
  "The others leave, and the one that stays serves without them. In one step: in between, no ZooKeeper serves.":
    [
      "其他台離開，留下的那一台獨自提供服務。兩者在同一步完成：中間沒有 ZooKeeper 在服務。",
      "其他台离开，留下的那一台独自提供服务。两者在同一步完成：中间没有 ZooKeeper 在服务。",
    ],
  "The package's own configuration stays unchanged; ZooKeeper is pointed at the bundle's.": [
    "套件自己的設定保持原樣；ZooKeeper 改為指向部署包的設定。",
    "软件包自己的配置保持原样；ZooKeeper 改为指向部署包的配置。",
  ],
  "The ports of the members (peer and election) are open between all of them.": [
    "成員之間的埠（peer 與 election）在所有成員之間都開放。",
    "成员之间的端口（peer 和 election）在所有成员之间都开放。",
  ],
  "The quorum goes from {0} to {1} on the one that stays.": [
    "留下的那一台，quorum 從 {0} 變成 {1}。",
    "留下的那一台，quorum 从 {0} 变成 {1}。",
  ],
  "The quorum goes from {0} to {1}, on these masters before any other number of masters runs with it.":
    [
      "quorum 從 {0} 變成 {1}：先在這些 master 上變更，master 的數量才可以改變。",
      "quorum 从 {0} 变成 {1}：先在这些 master 上变更，master 的数量才可以改变。",
    ],
  "The same in a terminal": ["在終端機做同樣的事", "在终端做同样的事"],
  "The same on all hosts. ZooKeeper comes from the distribution.": [
    "所有主機用同一個作業系統；ZooKeeper 用發行版自帶的。",
    "所有主机使用同一操作系统；ZooKeeper 使用发行版自带的。",
  ],
  'The saved answers for "{0}" are deleted.': [
    "已刪除「{0}」的已儲存答案。",
    "已删除“{0}”的已保存答案。",
  ],
  "The services now start at boot.": ["今後服務會隨主機自動啟動。", "今后服务会随主机自动启动。"],
  "The services now start whenever Docker starts.": [
    "今後服務會隨 Docker 自動啟動。",
    "今后服务会随 Docker 自动启动。",
  ],
  "The table of the old bundle, in the same way.": [
    "以同樣的方式載入舊 bundle 的表。",
    "以同样的方式加载旧 bundle 的表。",
  ],
  "The token has version {0}, but this tool reads version {1}. Use the version of create-mesos-cluster that made it, or make a new token.":
    [
      "這個 token 是第 {0} 版，而這個工具讀的是第 {1} 版。請用產生它的那一版 create-mesos-cluster，或重新產生一個。",
      "这个 token 是第 {0} 版，而这个工具读的是第 {1} 版。请用生成它的那一版 create-mesos-cluster，或重新生成一个。",
    ],
  "The token has {0} characters, but no token is longer than {1}. Use cluster.yaml with --spec instead.":
    [
      "這個 token 有 {0} 個字元；token 不會超過 {1} 個。請改用 --spec 讀取 cluster.yaml。",
      "这个 token 有 {0} 个字符；token 不会超过 {1} 个。请改用 --spec 读取 cluster.yaml。",
    ],
  "The token is damaged or incomplete. Copy it again, from the first to the last character.": [
    "這個 token 已損壞或不完整。請從第一個到最後一個字元重新複製。",
    "这个 token 已损坏或不完整。请从第一个到最后一个字符重新复制。",
  ],
  "The user that tasks run as where an app names none. With passwords any other one than root is also the only one that they may run as.":
    [
      "app 沒有指定時，task 以哪個使用者執行。用 passwords 時，root 以外的使用者也是唯一可以用來執行的使用者。",
      "app 没有指定时，task 以哪个用户运行。用 passwords 时，root 以外的用户也是唯一可以用来运行的用户。",
    ],
  "The user that tasks run as where an app names none: root, nobody or another that every agent has.":
    [
      "app 沒有指定時，task 以哪個使用者執行：root、nobody，或每個 agent 都有的其他使用者。",
      "app 没有指定时，task 以哪个用户运行：root、nobody，或每个 agent 都有的其他用户。",
    ],
  "The value contains a password or a key, and secrets do not belong in the spec.": [
    "這個值帶有密碼或金鑰，而機密資料不該寫進規格檔。",
    "这个值含有密码或密钥，而机密信息不应写入 spec 文件。",
  ],
  "The work_dir of the agent is empty.": [
    "agent 的 work_dir 是空的。",
    "agent 的 work_dir 是空的。",
  ],
  "The work_dir of the master on these hosts is empty.": [
    "這些主機上 master 的 work_dir 是空的。",
    "这些主机上 master 的 work_dir 是空的。",
  ],
  "Then run: create-mesos-cluster check cluster.yaml, and create-mesos-cluster --spec cluster.yaml":
    [
      "接著執行：create-mesos-cluster check cluster.yaml，以及 create-mesos-cluster --spec cluster.yaml",
      "然后运行：create-mesos-cluster check cluster.yaml，以及 create-mesos-cluster --spec cluster.yaml",
    ],
  'There are no saved answers for "{0}", only for: {1}.': [
    "沒有「{0}」的已儲存答案，只有：{1}。",
    "没有“{0}”的已保存答案，只有：{1}。",
  ],
  'There are no saved answers for "{0}".': ["沒有「{0}」的已儲存答案。", "没有“{0}”的已保存答案。"],
  "There are no safe steps from the one to the other:": [
    "從這個叢集到那個叢集，沒有安全的步驟：",
    "从这个集群到那个集群，没有安全的步骤：",
  ],
  "There are no saved answers to continue with.": [
    "沒有已儲存的答案可以接續。",
    "没有已保存的答案可以接续。",
  ],
  "There are saved answers for several clusters: {0}. Name one: --resume NAME.": [
    "有好幾個叢集的已儲存答案：{0}。請指定其中一個：--resume NAME。",
    "有好几个集群的已保存答案：{0}。请指定其中一个：--resume NAME。",
  ],
  "There is no agent {0}. Use names from the list of agents.": [
    "沒有名為 {0} 的 agent。請用 agent 清單中的名稱。",
    "没有名为 {0} 的 agent。请用 agent 列表中的名称。",
  ],
  "There is no file name after the @.": ["@ 之後沒有檔名。", "@ 之后没有文件名。"],
  "There is no token here. Use what --emit token printed, or a complete link that ends in #TOKEN.":
    [
      "這裡沒有 token。請用 --emit token 印出的內容，或結尾是 #TOKEN 的完整連結。",
      "这里没有 token。请用 --emit token 输出的内容，或结尾是 #TOKEN 的完整链接。",
    ],
  "There is nothing to show yet: the answers have {0}.": [
    "還沒有可以顯示的內容：答案有 {0}。",
    "还没有可以显示的内容：答案有 {0}。",
  ],
  "These agents leave. Drained first, their tasks begin on others.": [
    "這些 agent 要離開。先移走任務，任務就會在其他 agent 上開始。",
    "这些 agent 要离开。先移走任务，任务就会在其他 agent 上开始。",
  ],
  "These answers change where programs come from:": [
    "這些答案改變了程式的來源：",
    "这些答案改变了程序的来源：",
  ],
  "These answers need a token of {0} characters, but a link holds at most {1}. Share cluster.yaml instead.":
    [
      "這些答案的 token 有 {0} 個字元，而連結只容得下 {1} 個。請改為傳送 cluster.yaml。",
      "这些答案的 token 有 {0} 个字符，而链接只容得下 {1} 个。请改为传送 cluster.yaml。",
    ],
  "These frameworks log in with their password already, which the masters know by now (bash secrets.sh --show framework-NAME): {0}. One that does not is refused from here on.":
    [
      "這些 framework 已經用自己的密碼登入，master 現在都認得（bash secrets.sh --show framework-NAME）：{0}。沒有登入的從這裡起會被拒絕。",
      "这些 framework 已经用自己的密码登录，master 现在都认得（bash secrets.sh --show framework-NAME）：{0}。没有登录的从这里起会被拒绝。",
    ],
  "These hosts get a firewall: the cluster's own hosts, those of security.admins and security.frameworks, and the address that deploy.sh comes from reach the daemons. Everybody else is shut out.":
    [
      "這些主機將有防火牆：只有叢集自己的主機、security.admins 與 security.frameworks 中的主機，以及執行 deploy.sh 的位址能連到各個 daemon。其他人一律被擋在外面。",
      "这些主机将有防火墙：只有集群自己的主机、security.admins 和 security.frameworks 中的主机，以及运行 deploy.sh 的地址能连到各个 daemon。其他人一律被挡在外面。",
    ],
  "These hosts have no part in the cluster any more.": [
    "這些主機不再屬於叢集。",
    "这些主机不再属于集群。",
  ],
  "These hosts leave. The other Marathons go on.": [
    "這些主機要離開。其他的 Marathon 會繼續。",
    "这些主机要离开。其他的 Marathon 会继续。",
  ],
  "These masters leave for good. One that comes back joins without a word and can corrupt the log.":
    [
      "這些 master 永久離開。再回來的 master 會不聲不響地加入，並可能損壞 log。",
      "这些 master 永久离开。再回来的 master 会不声不响地加入，并可能损坏 log。",
    ],
  "These members leave. One that comes back with the old list is refused by nobody.": [
    "這些成員要離開。帶著舊清單回來的成員，沒有誰會拒絕它。",
    "这些成员要离开。带著旧列表回来的成员，没有谁会拒绝它。",
  ],
  "These packages include Marathon as a separate package.": [
    "這些套件中，Marathon 是獨立的套件。",
    "这些软件包中，Marathon 是独立的软件包。",
  ],
  "These steps are the same on each of these hosts. Log in to one, set its values in the shell, and paste the blocks there: they use the values, and a command whose value is not set does not run.":
    [
      "這些步驟在每台主機上都一樣。登入其中一台，在 shell 裡設定它的值，再貼上各個區塊：區塊會使用這些值，值沒有設定的指令不會執行。",
      "这些步骤在每台主机上都一样。登录其中一台，在 shell 里设置它的值，再粘贴各个块：块会使用这些值，值没有设置的命令不会执行。",
    ],
  "They run an old configuration: restart them.": [
    "它們還在用舊的設定：請重新啟動。",
    "它们还在用旧的配置：请重新启动。",
  ],
  "This bundle is too large for one command. Write an archive with --out {0}.tar.gz, or share the answers with --emit token.":
    [
      "這個部署包太大，無法放進一個指令。請用 --out {0}.tar.gz 寫成壓縮檔，或用 --emit token 分享答案。",
      "这个部署包太大，无法放进一个命令。请用 --out {0}.tar.gz 写成压缩包，或用 --emit token 分享答案。",
    ],
  "This command pulls the images, starts everything in order, and returns when all containers are healthy.":
    [
      "這個指令會拉取映像檔、依序啟動全部服務，等全部通過健康檢查後才結束。",
      "这条命令会拉取镜像、依次启动全部服务，等全部通过健康检查后才结束。",
    ],
  "This host must have the address {0}. A master on a host that is not in the list can corrupt the log of all masters: check this first.":
    [
      "這台主機必須有位址 {0}。不在清單上的主機若執行 master，可能損壞所有 master 的 replicated log，所以請先確認。",
      "这台主机必须有地址 {0}。不在列表上的主机若运行 master，可能损坏所有 master 的 replicated log，所以请先确认。",
    ],
  "This host must have the address {0}: check this first.": [
    "這台主機必須有位址 {0}，請先確認。",
    "这台主机必须有地址 {0}，请先确认。",
  ],
  "This is a bug in create-mesos-cluster. Please report it with the lines below.": [
    "這是 create-mesos-cluster 的錯誤；請附上以下內容回報。",
    "这是 create-mesos-cluster 的缺陷（bug）；请附上以下内容反馈。",
  ],
  "This is a bug in create-mesos-cluster. Please report it with what the browser's console shows.":
    [
      "這是 create-mesos-cluster 的錯誤；請附上瀏覽器主控台顯示的內容回報。",
      "这是 create-mesos-cluster 的缺陷（bug）；请附上浏览器控制台显示的内容反馈。",
    ],
  "This is not a list of hosts: most of its lines cannot be read. Write NAME ADDRESS on each line. {0}":
    [
      "這不是主機清單：大部分的行無法解讀。請每行寫成 NAME ADDRESS。{0}",
      "这不是主机列表：大部分行无法识别。请每行写成 NAME ADDRESS。{0}",
    ],
  "This is of the last whole cluster: {0}, {1}. The answers now have {2}.": [
    "這是最後一個完整的叢集：{0}，{1}。目前的答案有 {2}。",
    "这是最后一个完整的集群：{0}，{1}。目前的答案有 {2}。",
  ],
  "This is the first question.": ["這是第一個問題。", "这是第一个问题。"],
  "This option is not available; the reason is next to it.": [
    "無法選擇這一項；原因寫在旁邊。",
    "无法选择这一项；原因写在旁边。",
  ],
  "This puts the names of all hosts into {0}, because Marathon's health checks ask agents by name. A block that was pasted earlier is replaced, between its two marks; every other line stays.":
    [
      "把所有主機的名稱寫進 {0}，因為 Marathon 的健康檢查以名稱詢問 agent。先前貼上的內容（兩個標記之間）會被換掉；其他各行保持不變。",
      "把所有主机的名称写入 {0}，因为 Marathon 的健康检查以名称询问 agent。先前粘贴的内容（两个标记之间）会被替换；其他各行保持不变。",
    ],
  "This puts the names of the masters and of this host into {0}. A block that was pasted earlier is replaced, between its two marks; every other line stays.":
    [
      "把各 master 與這台主機的名稱寫進 {0}。先前貼上的內容（兩個標記之間）會被換掉；其他各行保持不變。",
      "把各 master 与这台主机的名称写进 {0}。先前粘贴的内容（两个标记之间）会被替换；其他各行保持不变。",
    ],
  "Those who have left the cluster, or the list of those who may enter, are shut out.": [
    "已離開叢集或已不在放行名單上的，從此擋在外面。",
    "已离开集群或已不在放行名单上的，从此挡在外面。",
  ],
  "Three ways to install": ["三種安裝方式", "三种安装方式"],
  "Time of the daily backup": ["每日備份的時間", "每日备份的时间"],
  "To change the cluster, edit cluster.yaml, generate into a new folder and run deploy.sh there: it visits only hosts whose files changed.":
    [
      "要變更叢集，請修改 cluster.yaml，產生到新的資料夾，再執行其中的 deploy.sh：只會處理檔案有變動的主機。",
      "要变更集群，请修改 cluster.yaml，生成到新的目录，再运行其中的 deploy.sh：只会处理文件有变动的主机。",
    ],
  "To make the bundle, run:": ["產生部署包的指令：", "生成部署包的命令："],
  "To see the steps, run:": ["要查看步驟，請執行：", "要查看步骤，请运行："],
  "To see what is still wrong with them, run:": [
    "要查看還有哪些問題，請執行：",
    "要查看还有哪些问题，请运行：",
  ],
  "To skip the questions next time, run:": ["下次要略過問題，請執行：", "下次要跳过问题，请运行："],
  "To the download": ["跳到下載", "跳到下载"],
  Topology: ["拓撲", "拓扑"],
  "Try it out": ["試用叢集", "试用集群"],
  "Two masters that come without data at the same time can outvote those that have it. Replace one at a time, each as a change of its own: {0}.":
    [
      "同時有兩個沒有資料的 master 加入，可能以票數勝過有資料的。請一次更換一個，各自成為一次變更：{0}。",
      "同时有两个没有数据的 master 加入，可能以票数胜过有数据的。请一次更换一个，各自成为一次变更：{0}。",
    ],
  "Type ? to repeat a question, back to return to the one before. Ctrl-C quits and saves your answers.":
    [
      "輸入 ? 重複問題，輸入 back 回到上一題。Ctrl-C 結束並儲存您的答案。",
      "输入 ? 重复问题，输入 back 回到上一题。Ctrl-C 退出并保存您的答案。",
    ],
  "Type a number from 1 to {0}.": ["請輸入 1 到 {0} 的數字。", "请输入 1 到 {0} 的数字。"],
  "Type a number, or part of a name to search for.": [
    "請輸入數字，或輸入名稱的一部分來搜尋。",
    "请输入数字，或输入名称的一部分来搜索。",
  ],
  "Type a whole number, 1 or more.": ["請輸入 1 以上的整數。", "请输入不小于 1 的整数。"],
  "Type an answer: there is no default.": ["請輸入答案：沒有預設值。", "请输入答案：没有默认值。"],
  "Type one of: {0}.": ["請輸入其中之一：{0}。", "请输入其中之一：{0}。"],
  "Type part of a name, choose the flag, then enter its value. Set so far: {0}.": [
    "輸入名稱的一部分，選擇旗標，再輸入它的值。目前已設定 {0} 項。",
    "输入名称的一部分，选择参数，再输入它的值。目前已设置 {0} 项。",
  ],
  "Type part of its path.": ["請輸入路徑的一部分。", "请输入路径的一部分。"],
  "Type that space again.": ["請重新輸入該空格。", "请重新输入该空格。"],
  "URL of the Git repository to clone, without a password in it.": [
    "要 clone 的 Git 儲存庫網址，其中不可以有密碼。",
    "要克隆的 Git 仓库地址，其中不能有密码。",
  ],
  "Understood: 1 host": ["讀到 1 台主機", "读到 1 台主机"],
  "Understood: {0} hosts": ["讀到 {0} 台主機", "读到 {0} 台主机"],
  Undo: ["復原", "撤销"],
  "Unknown command {0}.": ["未知的指令 {0}。", "未知的命令 {0}。"],
  "Unknown field {0}.": ["未知的欄位 {0}。", "未知字段 {0}。"],
  'Unknown language "{0}"; --lang takes one of: {1}.': [
    "未知的語言「{0}」；--lang 可用的值：{1}。",
    "未知语言“{0}”；--lang 可用的值：{1}。",
  ],
  "Unknown option {0}.": ["未知的選項 {0}。", "未知选项 {0}。"],
  "Unpack Marathon": ["解開 Marathon", "解开 Marathon"],
  "Unpack Mesos": ["解開 Mesos 的壓縮檔", "解开 Mesos 的压缩包"],
  "Until something is deleted in ZooKeeper: the files of the step before, in the same way. After that only forward: what ran goes on under the former framework until the teardown. Marathon keeps its principal for ever.":
    [
      "在 ZooKeeper 刪除之前：上一步的檔案，方法相同。之後只能往前：原本執行的在之前的 framework 下繼續，直到 teardown。Marathon 永遠保留它的 principal。",
      "在 ZooKeeper 删除之前：上一步的文件，方法相同。之后只能往前：原本运行的在之前的 framework 下继续，直到 teardown。Marathon 永远保留它的 principal。",
    ],
  "Until the last of these steps daemons ask for the operator's login. First take it into this bundle: `mkdir -p secrets && cp FOLDER/secrets/netrc secrets/`, with the folder of the bundle that the cluster was installed from.":
    [
      "在最後的步驟完成之前，各 daemon 仍會要求操作者登入。請先把登入資料帶進這個部署包：`mkdir -p secrets && cp FOLDER/secrets/netrc secrets/`，FOLDER 是當初安裝叢集所用部署包的資料夾。",
      "在最后的步骤完成之前，各守护进程仍会要求操作者登录。请先把登录信息带进这个部署包：`mkdir -p secrets && cp FOLDER/secrets/netrc secrets/`，FOLDER 是当初安装集群所用部署包的文件夹。",
    ],
  "Usage:": ["用法：", "用法："],
  "Use 1, 3, 5 or 7 masters.": ["請用 1、3、5 或 7 個 master。", "请用 1、3、5 或 7 个 master。"],
  "Use a value of that type.": ["請寫這種類型的值。", "请写这种类型的值。"],
  "Use either --node or --role, not both: a page is for one host or for one role.": [
    "一頁只能針對一台主機或一種角色：請拿掉 --node 或 --role。",
    "一页只能针对一台主机或一种角色：请去掉 --node 或 --role。",
  ],
  "Use either --spec or --from, not both: answers come from a file or from a token.": [
    "答案只能來自檔案或 token 其中之一：請拿掉 --spec 或 --from。",
    "答案只能来自文件或 token 其中之一：请去掉 --spec 或 --from。",
  ],
  "Use the default for every unanswered question.": [
    "還沒有回答的問題都採用預設值。",
    "还没有回答的问题都采用默认值。",
  ],
  "Use the default, {0}": ["使用預設值 {0}", "使用默认值 {0}"],
  "Use {0}": ["改用 {0}", "改用 {0}"],
  "Use {0} or less.": ["請寫 {0} 以下的值。", "请写不大于 {0} 的值。"],
  "Use {0} or more.": ["請寫 {0} 以上的值。", "请写不小于 {0} 的值。"],
  "Use {0} with {1}, and put the file there, in the bundle.": [
    "請改用 {0}，值為 {1}，並把檔案放到部署包的該處。",
    "请改用 {0}，值为 {1}，并把文件放到部署包的该处。",
  ],
  "Use {0}.": ["請寫 {0}。", "请写 {0}。"],
  "Used for the cluster in Mesos, the bundle's folder and its file. 1 to 63 characters of a-z, 0-9 and -, not starting or ending with -.":
    [
      "Mesos 中的叢集、資料夾與檔案都用這個名稱：1 到 63 個字元，只能用 a-z、0-9 與 -，頭尾不可以是 -。",
      "Mesos 中的集群、目录与文件都用这个名称：1 到 63 个字符，只能用 a-z、0-9 与 -，首尾不能是 -。",
    ],
  "User of tasks": ["執行 task 的使用者", "运行 task 的用户"],
  "Values of all hosts": ["所有主機的值", "所有主机的值"],
  "Values of the host that you are on": ["您所在主機的值", "您所在主机的值"],
  Version: ["版本", "版本"],
  "Version notes": ["版本說明", "版本说明"],
  "Version of nftables": ["nftables 的版本", "nftables 的版本"],
  "Version of this file format. A v1 file keeps its meaning; bundles contain v2 files.": [
    "此檔案格式的版本。v1 的檔案維持原來的意義；部署包裡的檔案是 v2。",
    "此文件格式的版本。v1 的文件保持原来的含义；部署包里的文件是 v2。",
  ],
  "Version or commit of Mesos to compile.": [
    "要編譯的 Mesos 版本或 commit。",
    "要编译的 Mesos 版本或 commit。",
  ],
  "Version {0}": ["版本 {0}", "版本 {0}"],
  "Versions of Docker and Compose": ["Docker 與 Compose 的版本", "Docker 与 Compose 的版本"],
  Views: ["檢視", "视图"],
  "Warning: {0}": ["警告：{0}", "警告：{0}"],
  "Way back: {0}": ["復原：{0}", "撤回：{0}"],
  What: ["項目", "项目"],
  "What Mesos and Marathon keep in ZooKeeper becomes theirs alone, and nobody makes anything new at its root. A master and a Marathon that do not lead are started again, to see that they still find all.":
    [
      "Mesos 和 Marathon 存在 ZooKeeper 裡的東西從此只屬於它們，也沒有人能在根目錄建立新的東西。重新啟動一個不是 leader 的 master 和 Marathon，確認它們仍找得到一切。",
      "Mesos 和 Marathon 存在 ZooKeeper 里的东西从此只属于它们，也没有人能在根目录创建新的东西。重新启动一个不是 leader 的 master 和 Marathon，确认它们仍找得到一切。",
    ],
  "What a service logs, on its host: {0}.": [
    "服務的紀錄，在它的主機上：{0}。",
    "服务的日志，在它的主机上：{0}。",
  ],
  "What agents offer instead of everything they detect, memory and disk in MB: cpus:4;mem:8192 for every agent, or agent-1=cpus:8;mem:16384 agent-2=cpus:4 for some.":
    [
      "agent 要提供的資源，取代自動偵測到的全部；記憶體與磁碟以 MB 計。例如每個 agent 都是 cpus:4;mem:8192，或 agent-1=cpus:8;mem:16384 agent-2=cpus:4。",
      "agent 要提供的资源，代替自动检测到的全部；内存与磁盘以 MB 计。例如每个 agent 都是 cpus:4;mem:8192，或 agent-1=cpus:8;mem:16384 agent-2=cpus:4。",
    ],
  "What are these hosts?": ["這些主機是什麼？", "这些主机是什么？"],
  "What build.sh compiles Mesos from.": [
    "build.sh 編譯 Mesos 所用的原始碼。",
    "build.sh 编译 Mesos 所用的源代码。",
  ],
  "What bundles use instead, and what could not be verified:": [
    "部署包改用的來源，以及無法查證的部分：",
    "部署包改用的来源，以及无法核实的部分：",
  ],
  "What changes:": ["變更的內容：", "变更的内容："],
  "What changes: {0}.": ["變更的內容：{0}。", "变更的内容：{0}。"],
  "What could not be verified": ["無法查證的項目", "无法核实的项目"],
  "What each host lacks": ["每台主機缺少什麼", "每台主机缺少什么"],
  "What each master says": ["每個 master 的回答", "每个 master 的回答"],
  "What it is": ["用途", "用途"],
  "What it means": ["說明", "说明"],
  "What listens": ["什麼在監聽", "什么在监听"],
  "What now?": ["接下來要做什麼？", "接下来要做什么？"],
  "What that means": ["說明", "说明"],
  "What this host lacks": ["這台主機缺少什麼", "这台主机缺少什么"],
  "When every step is done, this asks all daemons, and runs a task:": [
    "所有步驟都完成之後，下面的指令會詢問所有服務，並執行一個 task：",
    "所有步骤都完成之后，下面的命令会询问所有服务，并运行一个 task：",
  ],
  "When something is wrong": ["出問題時", "出问题时"],
  "When the backup is made, in the hosts' own time, such as 03:30.": [
    "備份的時間，以主機本身的時間為準，例如 03:30。",
    "备份的时间，以主机本身的时间为准，例如 03:30。",
  ],
  Where: ["位置", "位置"],
  "Where Marathon comes from: image, package or tarball; or off. Default: what fits the method.": [
    "Marathon 的來源：image、package 或 tarball；off 表示不裝。預設：適合安裝方式的來源。",
    "Marathon 的来源：image、package 或 tarball；off 表示不装。默认：适合安装方式的来源。",
  ],
  "Where apt finds Mesos: { repository: aventer }, { line, layout, fingerprint } or { debs: supplied, layout }.":
    [
      "apt 從哪裡取得 Mesos：{ repository: aventer }、{ line, layout, fingerprint } 或 { debs: supplied, layout }。",
      "apt 从哪里获取 Mesos：{ repository: aventer }、{ line, layout, fingerprint } 或 { debs: supplied, layout }。",
    ],
  "Where the bundle goes: a folder; NAME.zip, NAME.tar.gz or NAME.tgz for an archive; - for a zip on standard output. Default: ./<name>.zip":
    [
      "bundle 的位置：資料夾；或封存檔 NAME.zip、NAME.tar.gz、NAME.tgz；- 代表寫到標準輸出的 zip。預設：./<name>.zip",
      "bundle 的位置：文件夹；或归档文件 NAME.zip、NAME.tar.gz、NAME.tgz；- 代表写到标准输出的 zip。默认：./<name>.zip",
    ],
  "Which answer do you want to change?": ["要修改哪個答案？", "要修改哪个答案？"],
  "While another one has master/elected 1: stop that master, wait for a new leader, start it again.":
    [
      "若是另一個的 master/elected 是 1：停止那個 master，等新的 leader 出現，再啟動它。",
      "若是另一个的 master/elected 是 1：停止那个 master，等新的 leader 出现，再启动它。",
    ],
  "Who can reach the daemons of the cluster, such as { level: passwords }.": [
    "誰可以連到叢集的 daemon，例如 { level: passwords }。",
    "谁可以访问集群的守护进程，例如 { level: passwords }。",
  ],
  "Who connects": ["誰會連線", "谁会连接"],
  "Who deploy.sh and Ansible log in as on every host: root, or a user who may use sudo without a password. Cloud images often refuse root.":
    [
      "deploy.sh 與 Ansible 登入每台主機所用的使用者：root，或可以免密碼使用 sudo 的使用者。雲端映像檔常常不允許 root 登入。",
      "deploy.sh 与 Ansible 登录每台主机所用的用户：root，或可以免密码使用 sudo 的用户。云镜像常常不允许 root 登录。",
    ],
  "Whole cluster": ["整個叢集", "整个集群"],
  "Why not": ["原因", "原因"],
  "With Docker Compose": ["使用 Docker Compose", "使用 Docker Compose"],
  "With cluster.yaml": ["使用 cluster.yaml", "使用 cluster.yaml"],
  "With method docker, agents run in containers, which have no access to the host's cgroups.": [
    "用 docker 安裝時，agent 在容器中執行，無法使用主機的 cgroup。",
    "用 docker 安装时，agent 在容器中运行，无法使用主机的 cgroup。",
  ],
  "With method docker, every program comes as an image.": [
    "用安裝方式 docker 時，一切都是映像檔。",
    "用安装方式 docker 时，一切都是镜像。",
  ],
  "With {0}, containerizer docker does not start on cgroup v2 hosts (every current Debian and Ubuntu), and its tasks fail with Docker 26 and later; preflight.sh checks each host. Use containerizer mesos, or ClusterD (method apt). {1}":
    [
      "這裡用的是：{0}。它的 containerizer docker 在 cgroup v2 的主機（目前所有的 Debian 與 Ubuntu）上無法啟動，搭配 Docker 26 以上的版本時任務會失敗；preflight.sh 會檢查每台主機。請用 containerizer mesos，或 ClusterD（安裝方式 apt）。{1}",
      "这里用的是：{0}。它的 containerizer docker 在 cgroup v2 的主机（目前所有的 Debian 与 Ubuntu）上无法启动，配合 Docker 26 及以上版本时任务会失败；preflight.sh 会检查每台主机。请用 containerizer mesos，或 ClusterD（安装方式 apt）。{1}",
    ],
  "With {0}, install.sh could not ask the daemon whether it works: scripts have a login at level passwords alone. Remove it, and write {1} to have every daemon ask for one.":
    [
      "有了 {0}，install.sh 就無法詢問 daemon 是否正常運作：只有在 passwords 等級，腳本才有登入。請將它移除；要讓每個 daemon 都要求登入，請寫 {1}。",
      "有了 {0}，install.sh 就无法询问 daemon 是否正常工作：只有在 passwords 级别，脚本才有登录。请将它移除；要让每个 daemon 都要求登录，请写 {1}。",
    ],
  "Within double quotes write \\\\ for each \\, or use single quotes.": [
    "雙引號內每個 \\ 請寫成 \\\\，或改用單引號。",
    "双引号内每个 \\ 请写成 \\\\，或改用单引号。",
  ],
  "Without Compose": ["不用 Compose", "不用 Compose"],
  "Without a login it answers 401.": ["沒有登入時，它回答 401。", "没有登录时，它回答 401。"],
  "Without a login, getAcl of / shows that everybody may read and nothing else, and that of /mesos that only its user may write.":
    [
      "沒有登入時，/ 的 getAcl 顯示所有人只能讀取，/mesos 的 getAcl 顯示只有它的使用者可以寫入。",
      "没有登录时，/ 的 getAcl 显示所有人只能读取，/mesos 的 getAcl 显示只有它的用户可以写入。",
    ],
  "Without snapshot.trust.empty, which the step before needed: 3.4 may have made no snapshot yet, and later versions do not start without one. Left on, it would hide a loss.":
    [
      "去掉前一步需要的 snapshot.trust.empty：3.4 可能還沒有 snapshot，而之後的版本沒有 snapshot 就不啟動。若一直開著，資料遺失時不會有人發現。",
      "去掉前一步需要的 snapshot.trust.empty：3.4 可能还没有 snapshot，而之后的版本没有 snapshot 就不启动。如果一直开着，数据丢失时不会有人发现。",
    ],
  "Write : and a space.": ["請寫成 : 加一個空格。", "请写成 : 加一个空格。"],
  "Write NAME or NAME=ADDRESS, with letters, digits, dots, underscores and hyphens in NAME, at most 63.":
    [
      "請寫成 NAME 或 NAME=ADDRESS，NAME 由字母、數字、點、底線和連字號組成，最多 63 個字元。",
      "请写成 NAME 或 NAME=ADDRESS，NAME 由字母、数字、点、下划线和连字符组成，最多 63 个字符。",
    ],
  "Write the host as {0}.": ["請將主機寫成 {0}。", "请将主机写成 {0}。"],
  "Write the value without it.": ["請去掉後再寫。", "请去掉后再写。"],
  "Write {0}": ["寫成 {0}", "写成 {0}"],
  "Write {0}, and put the line {1} into that file of the bundle.": [
    "請寫 {0}，並把這一行放進部署包的該檔案：{1}。",
    "请写 {0}，并把这一行放进部署包的该文件：{1}。",
  ],
  "Write {0}, with a name of letters, digits and . _ -, and put the file there, in the bundle.": [
    "請寫 {0}，NAME 只用英文字母、數字和 . _ -，並把檔案放到部署包的該處。",
    "请写 {0}，NAME 只用英文字母、数字和 . _ -，并把文件放到部署包的该处。",
  ],
  "Writes these steps into a new bundle, with a script that makes them": [
    "把這些步驟寫進新的部署包，並附上執行它們的腳本",
    "把这些步骤写进新的部署包，并附上执行它们的脚本",
  ],
  "Wrote {0}: {1} files.": ["已寫入 {0}：{1} 個檔案。", "已写入 {0}：{1} 个文件。"],
  "You need Docker Engine with the Compose plugin (version 2).": [
    "需要 Docker Engine 與第 2 版的 Compose 外掛。",
    "需要 Docker Engine 与第 2 版的 Compose 插件。",
  ],
  "Your answers are saved, but --resume needs a terminal to ask the remaining questions. Run it in a terminal, or add --yes to use the defaults for them.":
    [
      "您的答案已儲存，但 --resume 需要終端機來詢問其餘的問題。請在終端機中執行，或加上 --yes 讓其餘的採用預設值。",
      "您的答案已保存，但 --resume 需要终端来询问其余的问题。请在终端中运行，或加上 --yes 让其余的采用默认值。",
    ],
  "Your answers are saved. Continue with: {0} --resume {1}": [
    "已儲存您的答案。繼續請用：{0} --resume {1}",
    "已保存您的答案。继续请用：{0} --resume {1}",
  ],
  "ZooKeeper ({0}) and Mesos ({1})": [
    "ZooKeeper（{0}）與 Mesos（{1}）",
    "ZooKeeper（{0}）和 Mesos（{1}）",
  ],
  "ZooKeeper ({0}), Mesos ({1}) and Marathon ({2})": [
    "ZooKeeper（{0}）、Mesos（{1}）與 Marathon（{2}）",
    "ZooKeeper（{0}）、Mesos（{1}）和 Marathon（{2}）",
  ],
  "ZooKeeper URL": ["ZooKeeper URL", "ZooKeeper URL"],
  "ZooKeeper and mesos-master": ["ZooKeeper 與 mesos-master", "ZooKeeper 与 mesos-master"],
  "ZooKeeper answers srvr with Mode: standalone.": [
    "ZooKeeper 對 srvr 回應 Mode: standalone。",
    "ZooKeeper 对 srvr 响应 Mode: standalone。",
  ],
  "ZooKeeper begins open to everybody. As soon as it runs on most masters, one of them closes it; once more on another one changes nothing.":
    [
      "ZooKeeper 一開始對所有人開放。等它在多數 master 上執行之後，由其中一台關閉它；在另一台上再做一次不會改變什麼。",
      "ZooKeeper 一开始对所有人开放。等它在多数 master 上运行之后，由其中一台关闭它；在另一台上再做一次不会改变什么。",
    ],
  "ZooKeeper begins open to everybody. This closes it.": [
    "ZooKeeper 一開始對所有人開放。下面的命令關閉它。",
    "ZooKeeper 一开始对所有人开放。下面的命令关闭它。",
  ],
  "ZooKeeper client port": ["ZooKeeper 用戶端的連接埠", "ZooKeeper 客户端的端口"],
  "ZooKeeper comes from the distribution, whatever other repositories offer.": [
    "不論其他套件庫提供什麼，ZooKeeper 都來自發行版。",
    "不论其他软件源提供什么，ZooKeeper 都来自发行版。",
  ],
  "ZooKeeper directories": ["ZooKeeper 的資料夾", "ZooKeeper 的目录"],
  "ZooKeeper election port": ["ZooKeeper 選舉的連接埠", "ZooKeeper 选举的端口"],
  "ZooKeeper heap": ["ZooKeeper 的 heap", "ZooKeeper 的 heap"],
  "ZooKeeper image": ["ZooKeeper 的映像檔", "ZooKeeper 的镜像"],
  "ZooKeeper knows the password of a super user.": [
    "ZooKeeper 認得 super 使用者的密碼。",
    "ZooKeeper 认得 super 用户的密码。",
  ],
  "ZooKeeper on hosts that come is stopped: it answers neither on the client port nor on the election port.":
    [
      "新加入主機上的 ZooKeeper 已停止：client 埠與 election 埠都沒有回應。",
      "新加入主机上的 ZooKeeper 已停止：client 端口和 election 端口都没有响应。",
    ],
  "ZooKeeper on hosts that leave is stopped: it answers neither on the client port nor on the election port.":
    [
      "離開的主機上的 ZooKeeper 已停止：client 埠與 election 埠都沒有回應。",
      "离开的主机上的 ZooKeeper 已停止：client 端口和 election 端口都没有响应。",
    ],
  "ZooKeeper on these hosts is stopped: it answers neither on the client port nor on the election port.":
    [
      "這些主機上的 ZooKeeper 已停止：client 埠與 election 埠都沒有回應。",
      "这些主机上的 ZooKeeper 已停止：client 端口和 election 端口都没有响应。",
    ],
  "ZooKeeper peer port": ["ZooKeeper 伺服器之間的連接埠", "ZooKeeper 服务器之间的端口"],
  "ZooKeeper settings": ["ZooKeeper 的設定", "ZooKeeper 的设置"],
  "ZooKeeper settings (zoo.cfg) by name, without leading dashes.": [
    "ZooKeeper（zoo.cfg）的選項，用原本的名稱，不加前面的 --。",
    "ZooKeeper（zoo.cfg）的选项，用原本的名称，不加前面的 --。",
  ],
  "ZooKeeper {0} in this release has long been unsupported upstream": [
    "這個發行版的 ZooKeeper {0} 早已沒有上游支援",
    "这个发行版的 ZooKeeper {0} 早已没有上游支持",
  ],
  'ZooKeeper\'s AdminServer would listen on port {0}, which is ports.{1}. Set flags.zookeeper "admin.serverPort" to a free port.':
    [
      'ZooKeeper 的 AdminServer 會在連接埠 {0} 上監聽，那就是 ports.{1}。請把 flags.zookeeper 的 "admin.serverPort" 設為空閒的連接埠。',
      'ZooKeeper 的 AdminServer 会在端口 {0} 上监听，那就是 ports.{1}。请把 flags.zookeeper 的 "admin.serverPort" 设为空闲的端口。',
    ],
  "ZooKeeper's package in {0} does not have this class, and would end at once; its image has it. Remove it, or set method: docker.":
    [
      "{0} 的 ZooKeeper 套件沒有這個類別，會立刻結束；它的映像檔才有。請移除，或設定 method: docker。",
      "{0} 的 ZooKeeper 软件包没有这个类，会立刻退出；它的镜像才有。请移除，或设置 method: docker。",
    ],
  "ZooKeeper, mesos-master and Marathon": [
    "ZooKeeper、mesos-master 與 Marathon",
    "ZooKeeper、mesos-master 与 Marathon",
  ],
  "ZooKeeper: election": ["ZooKeeper：選舉", "ZooKeeper：选举"],
  "ZooKeeper: followers to their leader": [
    "ZooKeeper：follower 連到 leader",
    "ZooKeeper：follower 连到 leader",
  ],
  "ZooKeepers can log in to each other, and know the password of a super user. None has to log in yet.":
    [
      "ZooKeeper 彼此可以登入，也認得 super 使用者的密碼。還沒有一個必須登入。",
      "ZooKeeper 彼此可以登录，也认得 super 用户的密码。还没有一个必须登录。",
    ],
  "ZooKeepers let nobody join who does not log in: all of them do.": [
    "ZooKeeper 不讓沒有登入的成員加入：它們都已經登入。",
    "ZooKeeper 不让没有登录的成员加入：它们都已经登录。",
  ],
  "ZooKeepers let others join that do not log in.": [
    "ZooKeeper 讓沒有登入的成員加入。",
    "ZooKeeper 让没有登录的成员加入。",
  ],
  "ZooKeepers no longer log in to each other, and know no super user. The hosts' secrets are removed.":
    [
      "ZooKeeper 彼此不再登入，也不認得 super 使用者。主機上的機密會被移除。",
      "ZooKeeper 彼此不再登录，也不认得 super 用户。主机上的机密会被移除。",
    ],
  "[from-to], from not above to, several separated by commas": [
    "[from-to]，from 不可大於 to，多個時以逗號分隔",
    "[from-to]，from 不可大于 to，多个时以逗号分隔",
  ],
  "a URL": ["有效的 URL", "有效的 URL"],
  "a ZooKeeper URL": ["有效的 ZooKeeper URL", "有效的 ZooKeeper URL"],
  "a ZooKeeper URL with a path, or host:port": [
    "帶路徑的 ZooKeeper URL，或 host:port",
    "带路径的 ZooKeeper URL，或 host:port",
  ],
  "a backslash": ["反斜線", "反斜杠"],
  "a boolean": ["布林值", "布尔值"],
  "a bug in create-mesos-cluster, printed with its stack trace": [
    "create-mesos-cluster 的程式錯誤，會印出堆疊追蹤",
    "create-mesos-cluster 的缺陷（bug），会打印堆栈跟踪",
  ],
  "a cluster on one Docker machine": ["單一台 Docker 機器上的叢集", "单台 Docker 机器上的集群"],
  "a command": ["指令", "命令"],
  "a count, a slash and a duration": ["次數、斜線與時間長度", "次数、斜杠与时长"],
  "a custom Mesos build": ["自訂的 Mesos 版本", "自定义的 Mesos 版本"],
  "a duration": ["有效的時間長度", "有效的时长"],
  "a list": ["清單", "列表"],
  "a list of directories": ["目錄清單", "目录列表"],
  "a list that includes MULTI_ROLE, HIERARCHICAL_ROLE, RESERVATION_REFINEMENT, AGENT_OPERATION_FEEDBACK, RESOURCE_PROVIDER, AGENT_DRAINING and TASK_RESOURCE_LIMITS":
    [
      "包含 MULTI_ROLE、HIERARCHICAL_ROLE、RESERVATION_REFINEMENT、AGENT_OPERATION_FEEDBACK、RESOURCE_PROVIDER、AGENT_DRAINING 與 TASK_RESOURCE_LIMITS 的清單",
      "包含 MULTI_ROLE、HIERARCHICAL_ROLE、RESERVATION_REFINEMENT、AGENT_OPERATION_FEEDBACK、RESOURCE_PROVIDER、AGENT_DRAINING 与 TASK_RESOURCE_LIMITS 的列表",
    ],
  "a mapping": ["一組欄位", "一组字段"],
  "a master's address": ["有效的 master 位址", "有效的 master 地址"],
  "a number": ["數字", "数字"],
  "a number and a unit (ns, us, ms, secs, mins, hrs, days, weeks)": [
    "數字加單位（ns、us、ms、secs、mins、hrs、days、weeks）",
    "数字加单位（ns、us、ms、secs、mins、hrs、days、weeks）",
  ],
  "a number followed by %": ["數字加 %", "数字加 %"],
  "a number of MB, such as 8192": ["以 MB 計的數字，例如 8192", "以 MB 计的数字，例如 8192"],
  "a number with at most three decimals, such as 4": [
    "最多三位小數的數字，例如 4",
    "最多三位小数的数字，例如 4",
  ],
  "a number, ranges such as [31000-32000], or a set such as {a,b}": [
    "數字、[31000-32000] 這樣的範圍，或 {a,b} 這樣的集合",
    "数字、[31000-32000] 这样的范围，或 {a,b} 这样的集合",
  ],
  "a part of its path is not a folder": ["路徑中有一段不是資料夾", "路径中有一段不是文件夹"],
  "a path that starts with a slash": ["以斜線開頭的路徑", "以斜杠开头的路径"],
  "a percentage": ["百分比", "百分比"],
  "a port": ["有效的連接埠", "有效的端口"],
  "a power of 2, such as 1024": ["2 的次方，例如 1024", "2 的幂，例如 1024"],
  "a private folder of the service": ["服務專用的資料夾", "服务专用的文件夹"],
  "a program": ["有效的程式名稱或路徑", "有效的程序名或路径"],
  "a program name on the PATH or an absolute path": [
    "PATH 中的程式名稱，或絕對路徑",
    "PATH 中的程序名，或绝对路径",
  ],
  "a rate": ["有效的速率", "有效的速率"],
  "a role": ["有效的 role", "有效的 role"],
  "a secret": ["機密資料", "机密信息"],
  "a shell command on one line": ["寫在一行的 shell 指令", "写在一行的 shell 命令"],
  "a single word": ["單字", "单词"],
  "a size": ["有效的大小", "有效的大小"],
  "a socket": ["有效的 socket", "有效的 socket"],
  "a space": ["空格", "空格"],
  "a string": ["文字", "文本"],
  "a tarball that you supply": ["您自備的 tarball", "您自备的 tarball"],
  "a task may use more CPU and memory than it asked for; works everywhere": [
    "任務用的 CPU 與記憶體可以超過它要求的量；在任何主機上都能運作",
    "任务用的 CPU 与内存可以超过它要求的量；在任何主机上都能工作",
  ],
  "a whole number": ["整數", "整数"],
  "a whole number and a unit (B, KB, MB, GB, TB)": [
    "整數加單位（B、KB、MB、GB、TB）",
    "整数加单位（B、KB、MB、GB、TB）",
  ],
  "a whole number from 0 to 65535": ["0 到 65535 的整數", "0 到 65535 的整数"],
  "a whole number, such as 1": ["整數，例如 1", "整数，例如 1"],
  "a wildcard (* ? [ ])": ["檔名萬用字元（* ? [ ]）", "文件名通配符（* ? [ ]）"],
  "a word without spaces": ["沒有空白的單字", "没有空白的单词"],
  "a word without spaces, levels such as eng/web, or * alone": [
    "沒有空白的單字、eng/web 這樣的階層，或單獨的 *",
    "没有空白的单词、eng/web 这样的层级，或单独的 *",
  ],
  "a-z, 0-9, - and _, with a letter or digit at both ends": [
    "a-z、0-9、- 與 _，頭尾是字母或數字",
    "a-z、0-9、- 与 _，首尾是字母或数字",
  ],
  "absolute paths separated by colons": ["以冒號分隔的絕對路徑", "以冒号分隔的绝对路径"],
  agents: ["agent", "agent"],
  "agents added": ["增加的 agent", "增加的 agent"],
  "agents removed": ["移除的 agent", "移除的 agent"],
  "agents replaced": ["更換的 agent", "更换的 agent"],
  "agents that come back empty": ["以空的狀態回來的 agent", "以空的状态回来的 agent"],
  "agents with another address": ["位址改變的 agent", "地址改变的 agent"],
  "agents with another name": ["名稱改變的 agent", "名称改变的 agent"],
  "all ZooKeepers (about 5 seconds without one); Marathon ends itself once": [
    "所有 ZooKeeper（約 5 秒沒有 ZooKeeper）；Marathon 會自行結束一次",
    "所有 ZooKeeper（约 5 秒没有 ZooKeeper）；Marathon 会自行结束一次",
  ],
  "all at the same moment": ["全部同時", "全部同时"],
  "all hosts over ssh": ["以 ssh 安裝所有主機", "通过 ssh 安装所有主机"],
  "all masters (about 12 seconds without one); Marathon ends itself once": [
    "所有 master（約 12 秒沒有 master）；Marathon 會自行結束一次",
    "所有 master（约 12 秒没有 master）；Marathon 会自行结束一次",
  ],
  "all of these ZooKeepers at the same time (about 4 seconds); every Marathon ends itself once and comes back":
    [
      "這些 ZooKeeper 全部同時（約 4 秒）；每個 Marathon 會自行結束一次再回來",
      "这些 ZooKeeper 全部同时（约 4 秒）；每个 Marathon 会自行结束一次再回来",
    ],
  "all services run as containers on this one Docker machine": [
    "每個服務都是這一台 Docker 機器上的容器",
    "每个服务都是这一台 Docker 机器上的容器",
  ],
  "among ZooKeepers": ["ZooKeeper 之間", "ZooKeeper 之间"],
  "an IPv4 address": ["有效的 IPv4 位址", "有效的 IPv4 地址"],
  "an IPv6 address": ["有效的 IPv6 位址", "有效的 IPv6 地址"],
  "an IPv6 address; Mesos listens on IPv4 only": [
    "IPv6 位址；Mesos 只監聽 IPv4",
    "IPv6 地址；Mesos 只监听 IPv4",
  ],
  "an absolute directory": ["目錄的絕對路徑", "目录的绝对路径"],
  "an absolute path": ["絕對路徑", "绝对路径"],
  "an absolute path of fewer than 108 characters, or systemd:NAME": [
    "少於 108 個字元的絕對路徑，或 systemd:NAME",
    "少于 108 个字符的绝对路径，或 systemd:NAME",
  ],
  "an object or a list on one line, or file:/// and the path of a file that contains it": [
    "寫成一行的 JSON 物件或清單，或是 file:/// 加上檔案路徑（內容寫在該檔案裡）",
    "写成一行的 JSON 对象或列表，或是 file:/// 加上文件路径（内容写在该文件里）",
  ],
  "an object whose values are all strings": ["值全部是文字的物件", "值全部是文本的对象"],
  "an object with fault_domain": ["含有 fault_domain 的物件", "含有 fault_domain 的对象"],
  "and --file docker-compose.override.yml, if there is one": [
    "若有 docker-compose.override.yml，再加上 --file docker-compose.override.yml",
    "若有 docker-compose.override.yml，再加上 --file docker-compose.override.yml",
  ],
  "and ZooKeeper's image splits options at spaces": [
    "ZooKeeper 的映像檔會在空格處把選項切開",
    "ZooKeeper 的镜像会在空格处把选项切开",
  ],
  "and {0} more": ["還有 {0} 組", "还有 {0} 组"],
  "apt names {0} sources for Mesos. Set exactly one: repository: aventer, or line, or debs: supplied.":
    [
      "apt 指定了 {0} 個 Mesos 的來源。請只寫一個：repository: aventer、line，或 debs: supplied。",
      "apt 指定了 {0} 个 Mesos 的来源。请只写一个：repository: aventer、line，或 debs: supplied。",
    ],
  "apt source line": ["單行的 apt 來源", "单行格式的 apt 源"],
  "ask for what is missing (in a terminal), then write the bundle": [
    "詢問還沒有回答的問題（在終端機上），然後寫出部署包",
    "询问还没有回答的问题（在终端上），然后写出部署包",
  ],
  "at least {0}": ["至少是 {0}", "至少是 {0}"],
  "at the site: must print that checksum": ["在現場：必須印出該檢查碼", "在现场：必须输出该校验和"],
  attributes: ["有效的屬性", "有效的属性"],
  automatic: ["自動", "自动"],
  "available when last checked (3.9.6, September 2026)": [
    "最後一次確認時仍可取得（3.9.6，2026 年 9 月）",
    "最后一次确认时仍可获取（3.9.6，2026 年 9 月）",
  ],
  "available when last checked (July 2026); upstream Mesos 1.11.0 with the gRPC fix. Its maintainers list the tag 1.11.0-oe2403sp4 first, a newer system with the same Mesos; it was not tried here":
    [
      "最後一次確認時仍可取得（2026 年 7 月）；上游的 Mesos 1.11.0，加上 gRPC 的修正。維護者列在最前面的標籤是 1.11.0-oe2403sp4：系統較新，Mesos 相同；這裡沒有試過",
      "最后一次确认时仍可获取（2026 年 7 月）；上游的 Mesos 1.11.0，加上 gRPC 的修复。维护者列在最前面的标签是 1.11.0-oe2403sp4：系统较新，Mesos 相同；这里没有试过",
    ],
  "bash agents.sh gone with the old ID: frameworks then replace its tasks. Then install the host.":
    [
      "以舊的 ID 執行 bash agents.sh gone，framework 就會補上它的任務。然後安裝這台主機。",
      "用旧的 ID 运行 bash agents.sh gone，framework 就会补上它的任务。然后安装这台主机。",
    ],
  "bash artifacts/check.sh --expect CHECKSUM    # at the site; fetch.sh prints the checksum": [
    "bash artifacts/check.sh --expect CHECKSUM    # 在現場；校驗和由 fetch.sh 印出",
    "bash artifacts/check.sh --expect CHECKSUM    # 在现场；校验和由 fetch.sh 打印",
  ],
  "bash artifacts/fetch.sh    # on a machine with internet access": [
    "bash artifacts/fetch.sh    # 在能連上網際網路的機器上",
    "bash artifacts/fetch.sh    # 在能连上互联网的机器上",
  ],
  "bash artifacts/fetch.sh    # on a machine with internet access; --supply FILE for what it cannot download":
    [
      "bash artifacts/fetch.sh    # 在能連上網際網路的機器上；無法下載的用 --supply FILE",
      "bash artifacts/fetch.sh    # 在能连上互联网的机器上；无法下载的用 --supply FILE",
    ],
  "bash change.sh makes these steps: it asks before and after each, shows what is done, and goes on where it was. What it does is below, to read first or to do by hand.":
    [
      "bash change.sh 會執行這些步驟：每一步前後都先詢問，顯示做到哪裡，並從中斷處繼續。它做的事列在下面，可以先讀，或自己動手。",
      "bash change.sh 会运行这些步骤：每一步前后都先询问，显示做到哪里，并从中断处继续。它做的事列在下面，可以先读，或自己动手。",
    ],
  "bash deploy.sh    # makes passwords and keys in secrets/, which no archive has: keep a copy elsewhere":
    [
      "bash deploy.sh    # 在 secrets/ 產生密碼和金鑰，封存檔裡都沒有：請在別處保留一份副本",
      "bash deploy.sh    # 在 secrets/ 生成密码和密钥，归档文件里都没有：请在别处保留一份副本",
    ],
  "bash deploy.sh --preflight    # logs in by ssh as {0}": [
    "bash deploy.sh --preflight    # 以 {0} 透過 ssh 登入",
    "bash deploy.sh --preflight    # 以 {0} 通过 ssh 登录",
  ],
  "browsers, REST clients": ["瀏覽器、REST 用戶端", "浏览器、REST 客户端"],
  "building Mesos on this release was not tried; it is known to compile on Debian 12 (GCC 12)": [
    "沒有試過在這個版本上編譯 Mesos；確認過可以編譯的是 Debian 12（GCC 12）",
    "没有试过在这个版本上编译 Mesos；确认过可以编译的是 Debian 12（GCC 12）",
  ],
  "building Mesos with {0} was not tried; it is known to compile on Debian 12 (GCC 12)": [
    "沒有試過用 {0} 編譯 Mesos；確認過可以編譯的是 Debian 12（GCC 12）",
    "没有试过用 {0} 编译 Mesos；确认过可以编译的是 Debian 12（GCC 12）",
  ],
  cancelled: ["已取消", "已取消"],
  "cannot be combined with ip, which is set to each node's own address": [
    "不能與 ip 並用，而 ip 會設為各節點自己的位址",
    "不能与 ip 并用，而 ip 会设为各节点自己的地址",
  ],
  "change takes two clusters: create-mesos-cluster change OLD NEW. Each is a cluster.yaml, a bundle (a folder, .zip or .tar.gz), or - for standard input. In a terminal NEW may be left out: you then change the answers of OLD.":
    [
      "change 需要兩個叢集：create-mesos-cluster change OLD NEW。每個都是一個 cluster.yaml、一個部署包（資料夾、.zip 或 .tar.gz），或代表標準輸入的 -。在終端機中可以省略 NEW：這時您修改的是 OLD 的答案。",
      "change 需要两个集群：create-mesos-cluster change OLD NEW。每个都是一个 cluster.yaml、一个部署包（文件夹、.zip 或 .tar.gz），或代表标准输入的 -。在终端中可以省略 NEW：这时您修改的是 OLD 的答案。",
    ],
  "change: a host of the new cluster that comes back with an empty disk. Repeatable.": [
    "change：新叢集中磁碟已空、要再加入的主機。可重複使用。",
    "change：新集群中磁盘已空、要再加入的主机。可重复使用。",
  ],
  "change: also print how each file differs, once for all hosts with the same difference.": [
    "change：也印出每個檔案的差異，相同的差異只印一次。",
    "change：也打印每个文件的差异，相同的差异只印一次。",
  ],
  changed: ["有變動", "有变动"],
  changes: ["差異", "差异"],
  "check takes one cluster: create-mesos-cluster check cluster.yaml, a bundle (a folder, .zip or .tar.gz), or - for standard input.":
    [
      "check 需要一個叢集：create-mesos-cluster check cluster.yaml、部署包（資料夾、.zip 或 .tar.gz），或用 - 表示標準輸入。",
      "check 需要一个集群：create-mesos-cluster check cluster.yaml、部署包（文件夹、.zip 或 .tar.gz），或用 - 表示标准输入。",
    ],
  "check: print all errors and warnings as JSON, with their lines and columns. change: print the steps as JSON.":
    [
      "check：以 JSON 印出所有錯誤與警告，含行號與欄號。change：以 JSON 印出各步驟。",
      "check：以 JSON 打印所有错误和警告，含行号和列号。change：以 JSON 打印各步骤。",
    ],
  "checkpointing is now always on": ["checkpoint 已改為一律開啟", "checkpoint 已改为始终开启"],
  "cloud-init writes it: set {0} there, and paste the block again.": [
    "cloud-init 會寫入它：請在那裡設定 {0}，再貼一次那個區塊。",
    "cloud-init 会写入它：请在那里设置 {0}，再粘贴一次那个块。",
  ],
  "cluster.yaml: open, save, start over": [
    "cluster.yaml：開啟、儲存、重新開始",
    "cluster.yaml：打开、保存、重新开始",
  ],
  "comma-separated items without spaces": [
    "以逗號分隔、中間沒有空白的項目",
    "以逗号分隔、中间没有空白的项目",
  ],
  "completion takes one shell: {0}.": [
    "completion 需要指定一種 shell：{0}。",
    "completion 需要指定一种 shell：{0}。",
  ],
  "contains {0}, which {1}": ["裡的 {0} {1}", "里的 {0} {1}"],
  "counts down; put the smaller number first": [
    "順序顛倒；請先寫較小的數字",
    "顺序颠倒；请先写较小的数字",
  ],
  "create takes one argument, the cluster's name; {0} is one too many. Options start with --.": [
    "create 只接受一個引數，也就是叢集名稱；{0} 是多餘的。選項以 -- 開頭。",
    "create 只接受一个参数，也就是集群名称；{0} 是多余的。选项以 -- 开头。",
  ],
  default: ["預設", "默认"],
  "default {0}": ["預設 {0}", "默认 {0}"],
  "deploy.sh installs all masters together, then the agents. verify.sh says whether the cluster is healthy, and what is missing where.":
    [
      "deploy.sh 先一起安裝所有 master，再安裝 agent。verify.sh 會說明叢集是否健康，以及哪裡缺了什麼。",
      "deploy.sh 先一起安装所有 master，再安装 agent。verify.sh 会说明集群是否健康，以及哪里缺了什么。",
    ],
  "deploy.sh logs in as {0}, port {1}": [
    "deploy.sh 以 {0} 登入，連接埠 {1}",
    "deploy.sh 以 {0} 登录，端口 {1}",
  ],
  "deploy.sh runs on a machine that stays let in: the hosts remember its address. preflight.sh names each registered framework that would be shut out.":
    [
      "deploy.sh 在一台持續放行的機器上執行：主機會記住它的位址。preflight.sh 會列出每個將被擋在外面的已註冊 framework。",
      "deploy.sh 在一台持续放行的机器上运行：主机会记住它的地址。preflight.sh 会列出每个将被挡在外面的已注册 framework。",
    ],
  "digits only": ["純數字", "纯数字"],
  "digits, with or without decimals": ["數字，可以有小數", "数字，可以有小数"],
  "docker load restores tags, not digests, so {0} would not be found without a network. Put a tag before the digest: NAME:TAG@sha256:DIGEST.":
    [
      "docker load 只會還原 tag，不會還原 digest，因此沒有網路時找不到 {0}。請在 digest 之前加上 tag：NAME:TAG@sha256:DIGEST。",
      "docker load 只会还原 tag，不会还原 digest，因此没有网络时找不到 {0}。请在 digest 之前加上 tag：NAME:TAG@sha256:DIGEST。",
    ],
  "docs takes one cluster: create-mesos-cluster docs cluster.yaml, a bundle (a folder, .zip or .tar.gz), or - for standard input; or --from TOKEN.":
    [
      "docs 需要一個叢集：create-mesos-cluster docs cluster.yaml、部署包（資料夾、.zip 或 .tar.gz），或用 - 表示標準輸入；或 --from TOKEN。",
      "docs 需要一个集群：create-mesos-cluster docs cluster.yaml、部署包（文件夹、.zip 或 .tar.gz），或用 - 表示标准输入；或 --from TOKEN。",
    ],
  "docs: a fragment to embed in another page, without frame and title.": [
    "docs：可放進其他頁面的片段，沒有外框與標題。",
    "docs：可放进其他页面的片段，没有外框与标题。",
  ],
  "docs: only the steps for one host.": [
    "docs：只有一台主機的步驟。",
    "docs：只有一台主机的步骤。",
  ],
  "docs: only the steps for one role, master or agent.": [
    "docs：只有一種角色（master 或 agent）的步驟。",
    "docs：只有一种角色（master 或 agent）的步骤。",
  ],
  down: ["故障", "故障"],
  "down: {0}": ["故障：{0}", "故障：{0}"],
  "download, or go to the first problem": ["下載，或前往第一個問題", "下载，或前往第一个问题"],
  "each host lets only this cluster's own hosts and the addresses that you name reach its daemons; costs nftables, and a new table on each host when hosts come or go":
    [
      "每台主機只讓叢集自己的主機和您列出的位址連到它的 daemon；代價是 nftables，以及主機加入或離開時每台主機要換一張新的表",
      "每台主机只让集群自己的主机和您列出的地址访问它的守护进程；代价是 nftables，以及主机加入或离开时每台主机要换一张新的表",
    ],
  "each machine runs its own containers; you need the machines' names and IPv4 addresses": [
    "每台機器各自執行容器；您需要它們的名稱與 IPv4 位址",
    "每台机器各自运行容器；您需要它们的名称与 IPv4 地址",
  ],
  "each of these Marathons once; tasks run on": [
    "這些 Marathon 各一次；任務繼續執行",
    "这些 Marathon 各一次；任务继续运行",
  ],
  "each of these ZooKeepers once, and every Marathon that is connected to it (10 to 20 seconds)": [
    "這些 ZooKeeper 各一次，以及連到它的每個 Marathon（10 到 20 秒）",
    "这些 ZooKeeper 各一次，以及连到它的每个 Marathon（10 到 20 秒）",
  ],
  "each of these agents once, for some seconds; executors and tasks run on": [
    "這些 agent 各一次，幾秒鐘；executor 與任務繼續執行",
    "这些 agent 各一次，几秒钟；executor 和任务继续运行",
  ],
  "each of these agents once, with a new ID; its tasks end and begin on others": [
    "這些 agent 各一次，得到新的 ID；任務結束，並在其他 agent 上開始",
    "这些 agent 各一次，得到新的 ID；任务结束，并在其他 agent 上开始",
  ],
  "each of these agents once; its tasks end and begin on others": [
    "這些 agent 各一次；任務結束，並在其他 agent 上開始",
    "这些 agent 各一次；任务结束，并在其他 agent 上开始",
  ],
  "each of these masters once: followers in a second, the leader with 10 to 13 seconds without a master; the leading Marathon ends itself then":
    [
      "這些 master 各一次：follower 約一秒，leader 會有 10 到 13 秒沒有 master；那時擔任 leader 的 Marathon 會自行結束",
      "这些 master 各一次：follower 约一秒，leader 会有 10 到 13 秒没有 master；那时担任 leader 的 Marathon 会自行结束",
    ],
  "each that ls shows": ["ls 顯示的每一個", "ls 显示的每一个"],
  "each: {0}": ["每個：{0}", "每个：{0}"],
  empty: ["空值", "空值"],
  "end of support; the last build is 1.11.24 of October 2020": [
    "支援結束；最後的版本是 2020 年 10 月的 1.11.24",
    "支持已终止；最后的版本是 2020 年 10 月的 1.11.24",
  ],
  error: ["錯誤", "错误"],
  "every Marathon, all away for about 40 seconds; then each app and pod starts a second time beside the first, and the first ones end when all have run for a minute":
    [
      "每個 Marathon，全部離開約 40 秒；然後每個應用程式和 pod 在第一份旁邊再啟動一次，全部執行一分鐘之後第一份結束",
      "每个 Marathon，全部离开约 40 秒；然后每个应用程序和 pod 在第一份旁边再启动一次，全部运行一分钟之后第一份结束",
    ],
  "every Marathon; tasks run on": ["每個 Marathon；任務繼續執行", "每个 Marathon；任务继续运行"],
  "exceeds {0}; use smaller numbers": ["超過 {0}；請寫小一點的數字", "超过 {0}；请写小一点的数字"],
  "expands to more than {0} names; use smaller ranges": [
    "展開成超過 {0} 個名稱；請縮小範圍",
    "展开为超过 {0} 个名称；请缩小范围",
  ],
  "expands to names of more than {0} characters; use shorter names": [
    "展開成超過 {0} 個字元的名稱；請寫短一點的名稱",
    "展开为超过 {0} 个字符的名称；请写短一点的名称",
  ],
  "expands to {0} but {1}; give each host exactly one address of its own": [
    "展開成 {0}，卻有 {1}；請為每台主機各寫一個位址，不要重複",
    "展开为 {0}，却有 {1}；请为每台主机各写一个地址，不要重复",
  ],
  "file:///path or s3://bucket/key": [
    "file:///path 或 s3://bucket/key",
    "file:///path 或 s3://bucket/key",
  ],
  "files: {0} on {1}": ["檔案：{0} 個，在 {1}", "文件：{0} 个，在 {1}"],
  "find a host": ["尋找主機", "查找主机"],
  "followers first": ["follower 優先", "follower 优先"],
  "follows from the number of masters: one runs alone, more form an ensemble": [
    "由 master 的數量決定：一個就單獨執行，多個就組成 ensemble",
    "由 master 的数量决定：一个就单独运行，多个就组成 ensemble",
  ],
  "for who wants Apache Mesos itself: the last of it, compiled once on one machine, about 2.5 CPU hours":
    [
      "適合想用 Apache Mesos 本身的人：它的最後一版，在一台機器上編譯一次，以一顆 CPU 計算約需 2.5 小時",
      "适合想用 Apache Mesos 本身的人：它的最后一版，在一台机器上编译一次，按单个 CPU 计算约需 2.5 小时",
    ],
  "four numbers from 0 to 255": ["四個 0 到 255 的數字", "四个 0 到 255 的数字"],
  "from the opened cluster": ["從開啟的叢集", "从打开的集群"],
  "from {0} to {1}": ["從 {0} 個到 {1} 個", "从 {0} 个到 {1} 个"],
  "frozen in 2015 (Mesos 0.25, ZooKeeper 3.4.6 on Java 7), in a format that Docker 28.2 and later reject":
    [
      "停留在 2015 年（Mesos 0.25、Java 7 上的 ZooKeeper 3.4.6），而且用的是 Docker 28.2 以上不再接受的格式",
      "停留在 2015 年（Mesos 0.25、Java 7 上的 ZooKeeper 3.4.6），而且用的是 Docker 28.2 及以上版本不再接受的格式",
    ],
  "getAcl of /, /mesos and /marathon shows world:anyone with cdrwa.": [
    "/、/mesos 和 /marathon 的 getAcl 都顯示 world:anyone 有 cdrwa。",
    "/、/mesos 和 /marathon 的 getAcl 都显示 world:anyone 有 cdrwa。",
  ],
  "go to the next problem": ["前往下一個問題", "前往下一个问题"],
  "go to the next region: answers, tabs, result, actions": [
    "前往下一個區域：答案、分頁、結果、動作",
    "前往下一个区域：答案、标签页、结果、操作",
  ],
  "has an empty item in its brackets; put a number there, as in [1-3,5]": [
    "的括號裡有空的項目；請寫上數字，例如 [1-3,5]",
    "的括号里有空的项目；请写上数字，例如 [1-3,5]",
  ],
  'has an unmatched "{0}"; write ranges as [1-3], without nested brackets': [
    "裡的「{0}」沒有成對；範圍請寫成 [1-3]，裡面不要再有括號",
    "里的“{0}”没有成对；范围请写成 [1-3]，里面不要再有括号",
  ],
  'has more than one "="; separate the hosts with commas (,), and in a YAML list give each host its own entry':
    [
      "有不只一個「=」；請用逗號（,）分隔主機，在 YAML 清單中則每台主機各寫一項",
      "有不止一个“=”；请用逗号（,）分隔主机，在 YAML 列表中则每台主机各写一项",
    ],
  'has no address after the "="; add one, or remove the "="': [
    "的「=」後面沒有位址；請寫上位址，或去掉「=」",
    "的“=”后面没有地址；请写上地址，或去掉“=”",
  ],
  "has no host name; add one, such as agent-1 or agent-[1-3]": [
    "沒有主機名稱；請寫一個，例如 agent-1 或 agent-[1-3]",
    "没有主机名；请写一个，例如 agent-1 或 agent-[1-3]",
  ],
  "has step 0; use a step of 1 or more": [
    "的間隔是 0；請寫 1 以上的間隔",
    "的步长是 0；请写不小于 1 的步长",
  ],
  "has two adjacent ranges; put a character between them, as in r[1-2]n[1-3]": [
    "有兩個範圍相連；請在中間放一個字元，例如 r[1-2]n[1-3]",
    "有两个范围相连；请在中间放一个字符，例如 r[1-2]n[1-3]",
  ],
  "head of the 1.11.x branch: 1.11.0 with the gRPC and boost fixes, never released": [
    "1.11.x 分支的最新提交：1.11.0 加上 gRPC 與 boost 的修正，從未正式發行",
    "1.11.x 分支的最新提交：1.11.0 加上 gRPC 与 boost 的修复，从未正式发布",
  ],
  "hexadecimal groups separated by colons": [
    "以冒號分隔的十六進位數字",
    "以冒号分隔的十六进制数字",
  ],
  "image {0}": ["映像檔 {0}", "镜像 {0}"],
  "in group {0}": ["屬於群組 {0}", "属于组 {0}"],
  "in no group": ["不屬於任何群組", "不属于任何组"],
  "in tabs and choices": ["在分頁與選項之間移動", "在标签页与选项之间移动"],
  "in waves": ["分批", "分批"],
  "in waves that the others can carry": [
    "分批，每批不超過其他 agent 能承接的",
    "分批，每批不超过其他 agent 能承接的",
  ],
  "in zkCli.sh, after addauth digest super:PASSWORD; it is what bash secrets.sh --show zookeeper-super prints":
    [
      "在 zkCli.sh 中，先執行 addauth digest super:PASSWORD；密碼由 bash secrets.sh --show zookeeper-super 印出",
      "在 zkCli.sh 中，先执行 addauth digest super:PASSWORD；密码由 bash secrets.sh --show zookeeper-super 打印",
    ],
  "in {0}, beside docker-compose.yml": [
    "在 docker-compose.yml 旁的 {0}",
    "在 docker-compose.yml 旁的 {0}",
  ],
  "install.sh gives as the super user what is below /mesos and /marathon, and /, to everybody (setAcl world:anyone:cdrwa).":
    [
      "install.sh 以 super 使用者把 /mesos 和 /marathon 底下的內容以及 / 開放給所有人（setAcl world:anyone:cdrwa）。",
      "install.sh 以 super 用户把 /mesos 和 /marathon 下面的内容以及 / 开放给所有人（setAcl world:anyone:cdrwa）。",
    ],
  "install.sh of one host gives as the super user /mesos and /marathon to their users (setAcl -R), then closes /; the others see that it is done.":
    [
      "其中一台主機的 install.sh 以 super 使用者把 /mesos 和 /marathon 交給它們的使用者（setAcl -R），再關閉 /；其他主機確認已經完成。",
      "其中一台主机的 install.sh 以 super 用户把 /mesos 和 /marathon 交给它们的用户（setAcl -R），再关闭 /；其他主机确认已经完成。",
    ],
  "is always /var/lib/mesos/agent, which nothing else may use": [
    "固定是 /var/lib/mesos/agent，其他程式不可使用",
    "固定为 /var/lib/mesos/agent，其他程序不可使用",
  ],
  "is always /var/lib/mesos/master, which nothing else may use": [
    "固定是 /var/lib/mesos/master，其他程式不可使用",
    "固定为 /var/lib/mesos/master，其他程序不可使用",
  ],
  "is always the same as dataDir": ["固定與 dataDir 相同", "固定与 dataDir 相同"],
  "is computed from the number of masters": ["由 master 的數量算出", "由 master 的数量算出"],
  "is derived from the masters": ["由 master 的清單產生", "由 master 的列表生成"],
  "is derived from the masters' addresses and ports.zookeeper": [
    "由 master 的位址與 ports.zookeeper 產生",
    "由 master 的地址与 ports.zookeeper 生成",
  ],
  "is not a range; use numbers, as in 5, 1-3 or 1-9/2": [
    "不是範圍；請寫數字，例如 5、1-3 或 1-9/2",
    "不是范围；请写数字，例如 5、1-3 或 1-9/2",
  ],
  "is set by ports.agent": ["由 ports.agent 設定", "由 ports.agent 设置"],
  "is set by ports.marathon": ["由 ports.marathon 設定", "由 ports.marathon 设置"],
  "is set by ports.master": ["由 ports.master 設定", "由 ports.master 设置"],
  "is set by ports.zookeeper": ["由 ports.zookeeper 設定", "由 ports.zookeeper 设置"],
  "is set by the bundle, never under /tmp": [
    "由部署包設定，絕不放在 /tmp 之下",
    "由部署包设置，绝不放在 /tmp 之下",
  ],
  "is set by the field containerizer": ["由欄位 containerizer 設定", "由字段 containerizer 设置"],
  "is set per host: attributes of an entry in agents": [
    "要按主機個別設定：寫在 agents 各項目的 attributes",
    "要按主机分别设置：写在 agents 各条目的 attributes 中",
  ],
  "is set per host: resources of an entry in agents": [
    "要按主機個別設定：寫在 agents 各項目的 resources",
    "要按主机分别设置：写在 agents 各条目的 resources 中",
  ],
  "is set to each node's own address": ["會設為各節點自己的位址", "会设为各节点自己的地址"],
  "is set to each node's own name": ["會設為各節點自己的名稱", "会设为各节点自己的名称"],
  "is set to the name of the cluster": ["會設為叢集的名稱", "会设为集群的名称"],
  "it already exists": ["它已經存在", "它已经存在"],
  "it contains no cluster.yaml": ["其中沒有 cluster.yaml", "其中没有 cluster.yaml"],
  "it does not exist": ["它不存在", "它不存在"],
  "it is a folder": ["它是資料夾", "它是文件夹"],
  "it is closed": ["它已關閉", "它已关闭"],
  "it is damaged": ["它已損壞", "它已损坏"],
  "it is in use, or something is mounted there": [
    "它正在使用中，或有東西掛載在那裡",
    "它正在使用中，或有内容挂载在那里",
  ],
  "it is larger than 8 MB": ["它超過 8 MB", "它超过 8 MB"],
  "it is not UTF-8 text; save it as UTF-8": [
    "它不是 UTF-8 文字；請存成 UTF-8",
    "它不是 UTF-8 文本；请保存为 UTF-8",
  ],
  "it is not a file": ["它不是檔案", "它不是文件"],
  "it lies on another file system": ["它在另一個檔案系統上", "它在另一个文件系统上"],
  "it was part of the external containerizer": [
    "它屬於已移除的 external containerizer",
    "它属于已移除的 external containerizer",
  ],
  "its Docker is 29.1.3 (API 1.44 or later; images in containerd's store): tasks whose image has no entrypoint fail with upstream Mesos; ClusterD runs them from 0.9.0 on":
    [
      "它的 Docker 是 29.1.3（API 1.44 以上；映像檔放在 containerd 的儲存區）：映像檔沒有 entrypoint 的任務在上游 Mesos 會失敗；ClusterD 從 0.9.0 起可以執行",
      "它的 Docker 是 29.1.3（API 1.44 以上；镜像放在 containerd 的存储里）：镜像没有 entrypoint 的任务在上游 Mesos 会失败；ClusterD 从 0.9.0 起可以运行",
    ],
  "its links lead in a circle": ["它的連結互相循環", "它的链接互相循环"],
  "its name is too long": ["名稱太長", "名称太长"],
  "its reader has closed it": ["讀取端已將它關閉", "读取端已将它关闭"],
  "its signing key was due to expire on 2026-09-28; its renewal could not be confirmed": [
    "它的簽署金鑰應在 2026-09-28 到期；無法確認是否已更新",
    "它的签名密钥应在 2026-09-28 到期；无法确认是否已更新",
  ],
  "just now": ["剛才", "刚才"],
  "last built in 2017 for Ubuntu 14.04; nothing newer than Mesos 1.7 was published": [
    "最後一次是在 2017 年為 Ubuntu 14.04 建置的；從未發布比 Mesos 1.7 更新的版本",
    "最后一次是在 2017 年为 Ubuntu 14.04 构建的；从未发布比 Mesos 1.7 更新的版本",
  ],
  "last commit of Apache Mesos (2024-08-23), never released": [
    "Apache Mesos 的最後一個提交（2024-08-23），從未正式發行",
    "Apache Mesos 的最后一个提交（2024-08-23），从未正式发布",
  ],
  leads: ["leader", "leader"],
  "limits: enforced needs the isolator {0}. Add it to flags.agent isolation, or use limits: none.":
    [
      "limits: enforced 需要 isolator {0}。請加進 flags.agent 的 isolation，或用 limits: none。",
      "limits: enforced 需要 isolator {0}。请加进 flags.agent 的 isolation，或用 limits: none。",
    ],
  "limits: enforced needs the {0} launcher. Remove launcher from flags.agent, or use limits: none.":
    [
      "limits: enforced 需要 {0} launcher。請從 flags.agent 移除 launcher，或用 limits: none。",
      "limits: enforced 需要 {0} launcher。请从 flags.agent 删除 launcher，或用 limits: none。",
    ],
  "ls /marathon shows the data.": ["ls /marathon 會顯示資料。", "ls /marathon 会显示数据。"],
  "makes the daemon print its flags and exit": [
    "會讓常駐程式印出旗標後就結束",
    "会让守护进程输出参数后就退出",
  ],
  "makes the daemon print its version and exit": [
    "會讓常駐程式印出版本後就結束",
    "会让守护进程输出版本后就退出",
  ],
  "master/elected is 1 on the host of this step.": [
    "這一步的主機上，master/elected 是 1。",
    "这一步的主机上，master/elected 是 1。",
  ],
  masters: ["master", "master"],
  "masters added": ["增加的 master", "增加的 master"],
  "masters removed": ["移除的 master", "移除的 master"],
  "masters replaced": ["更換的 master", "更换的 master"],
  "masters that come back empty": ["以空的狀態回來的 master", "以空的状态回来的 master"],
  "masters with another address": ["位址改變的 master", "地址改变的 master"],
  "masters with another name": ["名稱改變的 master", "名称改变的 master"],
  "masters, agents": ["master、agent", "master、agent"],
  "masters, agents, frameworks, browsers": [
    "master、agent、framework、瀏覽器",
    "master、agent、framework、浏览器",
  ],
  "masters, browsers": ["master、瀏覽器", "master、浏览器"],
  "masters, browsers, REST clients": ["master、瀏覽器、REST 用戶端", "master、浏览器、REST 客户端"],
  "masters, whoever uses them": ["master、使用它的人", "master、使用它的人"],
  "mesos runs tasks as plain processes, as root unless an app names another user, and works on every kernel; docker also runs Docker images, and gives apps root on the host, whatever user they name.":
    [
      "mesos 以一般行程執行任務，除非應用程式指定其他使用者，否則以 root 執行，在任何核心上都能運作；docker 還能執行 Docker 映像檔，而應用程式不論指定哪個使用者，都能取得主機的 root 權限。",
      "mesos 把任务作为普通进程运行，除非应用指定其他用户，否则以 root 运行，任何内核都支持；docker 还能运行 Docker 镜像，而应用不论指定哪个用户，都能取得主机的 root 权限。",
    ],
  "mesos-agent flags": ["mesos-agent 的旗標", "mesos-agent 的参数"],
  "mesos-agent flags by name, without leading dashes.": [
    "mesos-agent 的旗標，用原本的名稱，不加前面的 --。",
    "mesos-agent 的参数，用原本的名称，不加前面的 --。",
  ],
  "mesos-agent port": ["mesos-agent 的連接埠", "mesos-agent 的端口"],
  "mesos-master flags": ["mesos-master 的旗標", "mesos-master 的参数"],
  "mesos-master flags by name, without leading dashes.": [
    "mesos-master 的旗標，用原本的名稱，不加前面的 --。",
    "mesos-master 的参数，用原本的名称，不加前面的 --。",
  ],
  "mesos-master port": ["mesos-master 的連接埠", "mesos-master 的端口"],
  "method {0}": ["安裝方式 {0}", "安装方式 {0}"],
  "mixes zero-padded and plain numbers; write {0}-{1}": [
    "補零不一致；請寫成 {0}-{1}",
    "补零不一致；请写成 {0}-{1}",
  ],
  "mntr of the leading ZooKeeper has no zk_synced_followers besides those that stay.": [
    "leader ZooKeeper 的 mntr 中，zk_synced_followers 除了留下的以外沒有別的。",
    "leader ZooKeeper 的 mntr 中，zk_synced_followers 除了留下的以外没有别的。",
  ],
  "mode {0}, {1} lines": ["權限 {0}，{1} 行", "权限 {0}，{1} 行"],
  "more than {0}": ["大於 {0}", "大于 {0}"],
  "must be participant on every master, or the quorum would be wrong": [
    "在每個 master 上都必須是 participant，否則 quorum 會不對",
    "在每个 master 上都必须是 participant，否则 quorum 会不对",
  ],
  "must be up": ["必須運作", "必须运行"],
  "must print nothing": ["不得印出任何內容", "不得输出任何内容"],
  "name:amount, several separated by semicolons, or a JSON list": [
    "name:amount，多個時以分號分隔，或是 JSON 清單",
    "name:amount，多个时以分号分隔，或是 JSON 列表",
  ],
  "name:value, several separated by semicolons": [
    "name:value，多個時以分號分隔",
    "name:value，多个时以分号分隔",
  ],
  "names that start with MARATHON_APP_ are reserved for apps, and Marathon ignores them": [
    "以 MARATHON_APP_ 開頭的名稱保留給應用程式，Marathon 會忽略它們",
    "以 MARATHON_APP_ 开头的名称保留给应用，Marathon 会忽略它们",
  ],
  network: ["網路", "网络"],
  "new": ["新", "新"],
  no: ["否", "否"],
  "no Marathon; bring your own framework": [
    "不裝 Marathon：自備 framework",
    "不装 Marathon：自备 framework",
  ],
  "no address of a host": ["不是主機的位址", "不是主机的地址"],
  "no default": ["沒有預設值", "没有默认值"],
  "no effect since 0.11": ["自 0.11 起沒有作用", "自 0.11 起没有作用"],
  "no effect since 1.9": ["自 1.9 起沒有作用", "自 1.9 起没有作用"],
  "no network at the site": ["現場沒有網路", "现场没有网络"],
  "no quorum": ["沒有 quorum", "没有 quorum"],
  "no: apps are commands, run as plain processes, as root unless an app names another user; works everywhere":
    [
      "否：應用程式是指令，以一般行程執行，除非應用程式指定其他使用者，否則以 root 執行；任何環境都能用",
      "否：应用是命令，以普通进程运行，除非应用指定其他用户，否则以 root 运行；任何环境都能用",
    ],
  "none but the machine that runs deploy.sh; name others under Advanced settings": [
    "只有執行 deploy.sh 的機器；其他的請在進階設定裡列出",
    "只有运行 deploy.sh 的机器；其他的请在高级设置里列出",
  ],
  "none measures what tasks use; enforced makes the kernel limit their memory and share out the CPU (cgroups): only with ClusterD, on cgroup v2 hosts.":
    [
      "none 只量測任務的用量；enforced 由核心限制記憶體並分配 CPU（cgroup）：只適用於 ClusterD 與使用 cgroup v2 的主機。",
      "none 只测量任务的用量；enforced 由内核限制内存并分配 CPU（cgroup）：只适用于 ClusterD 与使用 cgroup v2 的主机。",
    ],
  nothing: ["無", "无"],
  "nothing is connected to it": ["沒有任何東西與它相連", "没有任何东西与它相连"],
  "nothing is written to it": ["沒有任何程式寫入它", "没有任何程序写入它"],
  "nothing that runs": ["沒有執行中的服務", "没有运行中的服务"],
  "nothing, or the leader if it is one of them (10 to 13 seconds without a master)": [
    "無；若其中有 leader，則是 leader（10 到 13 秒沒有 master）",
    "无；若其中有 leader，则是 leader（10 到 13 秒没有 master）",
  ],
  "nothing; every Marathon that is connected to one of them ends itself once": [
    "無；連到它們的每個 Marathon 會自行結束一次",
    "无；连到它们的每个 Marathon 会自行结束一次",
  ],
  "nothing; their tasks end and begin on others": [
    "無；任務結束，並在其他 agent 上開始",
    "无；任务结束，并在其他 agent 上开始",
  ],
  "npm keeps flags for itself unless -- comes before them. Run:": [
    "沒有放在 -- 之後的選項，會被 npm 自己收走。請改寫成：",
    "没有放在 -- 之后的选项，会被 npm 自己截走。请改写成：",
  ],
  "of the former framework, when all runs anew": [
    "先前的 framework 的 ID，等全部重新執行之後",
    "先前的 framework 的 ID，等全部重新运行之后",
  ],
  old: ["舊", "旧"],
  "on HOST": ["在 HOST 上", "在 HOST 上"],
  "on HOST, in its folder of the old bundle": [
    "在 HOST 上，於舊部署包中它的資料夾",
    "在 HOST 上，于旧部署包中它的文件夹",
  ],
  "on a machine with internet access; prints a checksum": [
    "在一台有網路的機器上；會印出一個檢查碼",
    "在一台有网络的机器上；会输出一个校验和",
  ],
  "on cgroup v1 and v2 hosts": ["在 cgroup v1 與 v2 的主機上", "在 cgroup v1 与 v2 的主机上"],
  "on each host but that of the leading Marathon": [
    "在每台主機上，但領頭的 Marathon 那台除外",
    "在每台主机上，但领头的 Marathon 那台除外",
  ],
  "on each host that runs one": ["在執行它的每台主機上", "在运行它的每台主机上"],
  "on one host, where it does not lead": [
    "在一台它不是 leader 的主機上",
    "在一台它不是 leader 的主机上",
  ],
  "on the host whose master leads, while it is not HOST": [
    "在 master 是 leader 的主機上，只要它不是 HOST",
    "在 master 是 leader 的主机上，只要它不是 HOST",
  ],
  "on the hosts in {0}, one file for each flag, which install.sh keeps": [
    "在主機的 {0}（一個旗標一個檔案，install.sh 會保留）",
    "在主机的 {0}（一个标志一个文件，install.sh 会保留）",
  ],
  "on the hosts in {0}, which install.sh keeps": [
    "在主機的 {0}（install.sh 會保留）",
    "在主机的 {0}（install.sh 会保留）",
  ],
  "on {0}": ["在 {0} 上", "在 {0} 上"],
  "on {0}, followers first": ["在 {0} 上，follower 優先", "在 {0} 上，follower 优先"],
  "on {0}, which has the data": ["在有資料的 {0} 上", "在有数据的 {0} 上"],
  "one Docker machine": ["一台 Docker 機器", "一台 Docker 机器"],
  "one after the other": ["一台接一台", "一台接一台"],
  "one after the other, those that lead last": [
    "一台接一台，擔任 leader 的排在最後",
    "一台接一台，担任 leader 的排在最后",
  ],
  "one host by hand": ["手動安裝一台主機", "手动安装一台主机"],
  "one line": ["一行文字", "一行文本"],
  "one line without leading or trailing spaces": [
    "頭尾沒有空白的一行文字",
    "首尾没有空白的一行文本",
  ],
  "one master and one Marathon that do not lead, or the only ones; tasks run on": [
    "一個不是 leader 的 master 和一個不是 leader 的 Marathon，或唯一的那個；任務繼續執行",
    "一个不是 leader 的 master 和一个不是 leader 的 Marathon，或唯一的那个；任务继续运行",
  ],
  "only false, because the master exits on any other value": [
    "只能是 false，因為其他的值都會讓 master 結束",
    "只能是 false，因为其他的值都会让 master 退出",
  ],
  "only on hosts with cgroup v1, which no current Debian or Ubuntu has by default": [
    "只在使用 cgroup v1 的主機上，而目前的 Debian 與 Ubuntu 預設都不是",
    "只在使用 cgroup v1 的主机上，而目前的 Debian 与 Ubuntu 默认都不是",
  ],
  "only where it kept its ID": ["只在它保留了 ID 時", "只在它保留了 ID 时"],
  "only where it leads": ["只在擔任 leader 的那一台", "只在担任 leader 的那一台"],
  "open cluster.yaml, a bundle, a hosts file or CSV": [
    "開啟 cluster.yaml、部署包、hosts 檔或 CSV",
    "打开 cluster.yaml、部署包、hosts 文件或 CSV",
  ],
  "open: everybody; firewall: the cluster's own hosts, the machine that runs deploy.sh, and those below; passwords: those, with a password. Default: firewall; on one Docker machine open.":
    [
      "open：所有人；firewall：叢集自己的主機、執行 deploy.sh 的機器，以及下列位址；passwords：同樣這些，並且要有密碼。預設：firewall；在一台 Docker 機器上是 open。",
      "open：所有人；firewall：集群自己的主机、运行 deploy.sh 的机器，以及下列地址；passwords：同样这些，并且要有密码。默认：firewall；在一台 Docker 机器上是 open。",
    ],
  "openEuler's Mesos 1.11.0 image": [
    "openEuler 的 Mesos 1.11.0 映像檔",
    "openEuler 的 Mesos 1.11.0 镜像",
  ],
  other: ["其他", "其他"],
  "package aventer-mesos, service mesos-agent": [
    "套件 aventer-mesos，服務 mesos-agent",
    "软件包 aventer-mesos，服务 mesos-agent",
  ],
  "package mesos, service mesos-slave": [
    "套件 mesos，服務 mesos-slave",
    "软件包 mesos，服务 mesos-slave",
  ],
  "packages from {0}": ["來自 {0} 的套件", "来自 {0} 的软件包"],
  "packages of {0}": ["{0} 的套件", "{0} 的软件包"],
  "permission denied": ["權限不足", "权限不足"],
  "preflight.sh checks it. If it has expired, use other packages (Advanced settings, Mesos packages) or method source.":
    [
      "preflight.sh 會檢查。如果已過期，請改用其他套件（進階設定，Mesos 的套件）或安裝方式 source。",
      "preflight.sh 会检查。如果已过期，请改用其他软件包（高级设置，Mesos 的软件包）或安装方式 source。",
    ],
  "print a commented cluster.yaml to begin with": [
    "輸出一份附註解的 cluster.yaml 供起步使用",
    "输出一份带注释的 cluster.yaml 供起步使用",
  ],
  "print a completion script for bash, zsh or fish": [
    "印出 bash、zsh 或 fish 的自動補全腳本，供 shell 載入",
    "输出 bash、zsh 或 fish 的自动补全脚本，供 shell 加载",
  ],
  "print a docs page: the bundle as steps to copy": [
    "印出文件網站用的頁面：把部署包寫成可複製的步驟",
    "输出文档网站用的页面：把部署包写成可复制的步骤",
  ],
  'print every problem in a spec, or "ok"': [
    "印出規格檔的所有問題；沒有問題就印出 ok",
    "输出 spec 文件的所有问题；没有问题就输出 ok",
  ],
  "print the JSON Schema of cluster.yaml": [
    "印出 cluster.yaml 的 JSON Schema",
    "输出 cluster.yaml 的 JSON Schema",
  ],
  "print the steps from an old cluster to a new one": [
    "印出從舊叢集到新叢集的步驟",
    "打印从旧集群到新集群的步骤",
  ],
  "quorum {0}, survives {1}": ["quorum 是 {0}，可容許 {1}", "quorum 为 {0}，可容忍 {1}"],
  ranges: ["有效的範圍", "有效的范围"],
  "ranges such as [31000-32000]": ["範圍，例如 [31000-32000]", "范围，例如 [31000-32000]"],
  "reading or writing failed": ["讀取或寫入失敗", "读取或写入失败"],
  "recommended: the firewall, and every daemon, framework and person needs a password of its own; costs the care of a folder of secrets, and agent pages and sandboxes in the web page of Mesos; taking it back was not tried with real daemons":
    [
      "建議：防火牆，加上每個 daemon、framework 和人都需要自己的密碼；代價是要保管一個放機密的資料夾，而且 Mesos 網頁看不到 agent 頁面和 sandbox；拿掉它還沒有人用真正的 daemon 試過",
      "推荐：防火墙，加上每个守护进程、framework 和人都需要自己的密码；代价是要保管一个存放机密的文件夹，而且 Mesos 网页看不到 agent 页面和 sandbox；去掉它还没有人用真正的守护进程试过",
    ],
  register: ["註冊", "注册"],
  "registrar/log/ensemble_size is {0} on each master that stays.": [
    "每個留下的 master 的 registrar/log/ensemble_size 都是 {0}。",
    "每个留下的 master 的 registrar/log/ensemble_size 都是 {0}。",
  ],
  "replaced by /v2/events": ["已由 /v2/events 取代", "已由 /v2/events 取代"],
  "replaced by metrics_datadog and its related options": [
    "已由 metrics_datadog 等選項取代",
    "已由 metrics_datadog 等选项取代",
  ],
  "replaced by unreachableStrategy in each app": [
    "已由各應用程式的 unreachableStrategy 取代",
    "已由各应用的 unreachableStrategy 取代",
  ],
  "replaced by zk, which the bundle sets": [
    "已由 zk 取代，由部署包寫入",
    "已由 zk 取代，由部署包写入",
  ],
  "repository: aventer, your own mirror, or debs: supplied": [
    "repository: aventer、自己的鏡像站，或 debs: supplied",
    "repository: aventer、自己的镜像站，或 debs: supplied",
  ],
  resources: ["有效的資源", "有效的资源"],
  "retired by the Apache Software Foundation; two forks are kept up: ClusterD (https://github.com/m3scluster/clusterd), and CERN ALICE's for RHEL, without packages (https://github.com/AliceO2Group/mesos)":
    [
      "已由 Apache 軟體基金會除役；仍在維護的分支（fork）有兩個：ClusterD (https://github.com/m3scluster/clusterd) ，以及 CERN ALICE 給 RHEL 用、沒有套件的分支 (https://github.com/AliceO2Group/mesos)",
      "已由 Apache 软件基金会退役；仍在维护的分支（fork）有两个：ClusterD (https://github.com/m3scluster/clusterd) ，以及 CERN ALICE 给 RHEL 用、没有软件包的分支 (https://github.com/AliceO2Group/mesos)",
    ],
  "role_sorter is {0} and framework_sorter is {1}, but mesos-master exits unless they are equal. Set both to the same value.":
    [
      "role_sorter 是 {0}，framework_sorter 是 {1}，但兩者若不相同，mesos-master 就會結束。請把兩者寫成一樣。",
      "role_sorter 是 {0}，framework_sorter 是 {1}，但两者若不一致，mesos-master 就会退出。请把两者写成一样。",
    ],
  "rollback.sh restores what the last installation replaced on a host; uninstall.sh removes the host from the cluster.":
    [
      "rollback.sh 會還原上次安裝在主機上換掉的檔案；uninstall.sh 會把主機移出叢集。",
      "rollback.sh 会还原上次安装在主机上换掉的文件；uninstall.sh 会把主机移出集群。",
    ],
  "run tasks": ["執行任務", "运行任务"],
  "save cluster.yaml": ["儲存 cluster.yaml", "保存 cluster.yaml"],
  "scheme://host or scheme:///path": [
    "scheme://host 或 scheme:///path",
    "scheme://host 或 scheme:///path",
  ],
  "should work where the build has Mesos' logrotate container logger; an agent that ends within a minute of a start with it starts again without":
    [
      "在具有 Mesos 的 logrotate container logger 的建置版本上應該可行；agent 若使用它啟動後一分鐘內就結束，下次啟動便不使用它",
      "在具有 Mesos 的 logrotate container logger 的构建版本上应该可行；agent 若使用它启动后一分钟内就结束，下次启动便不使用它",
    ],
  "should work with ClusterD on cgroup v2 hosts; start with one agent, and test whether a task that uses more memory than it asked for is killed":
    [
      "在使用 cgroup v2 的主機上，ClusterD 應該做得到；請先從一個 agent 開始，並測試記憶體用量超過要求的任務是否會被結束",
      "在使用 cgroup v2 的主机上，ClusterD 应该做得到；请先从一个 agent 开始，并测试内存用量超过要求的任务是否会被结束",
    ],
  source: ["原始碼", "源码"],
  ssh: ["ssh", "ssh"],
  "ssh port": ["ssh 連接埠", "ssh 端口"],
  "ssh user": ["ssh 使用者", "ssh 用户"],
  "standard input": ["標準輸入", "标准输入"],
  "standard output": ["標準輸出", "标准输出"],
  state: ["狀態", "状态"],
  "still elects a leader": ["仍能選出 leader", "仍能选出 leader"],
  success: ["完成", "完成"],
  "sudo bash build.sh    # once, on a machine with {0}": [
    "sudo bash build.sh    # 一次，在 {0} 的機器上",
    "sudo bash build.sh    # 一次，在 {0} 的机器上",
  ],
  tasks: ["任務", "任务"],
  "tasks {0}": ["任務 {0}", "任务 {0}"],
  "the Marathon package among your own packages": [
    "您的套件中的 Marathon 套件",
    "您的软件包中的 Marathon 软件包",
  ],
  "the build from source": ["從原始碼編譯的版本", "从源代码编译的版本"],
  "the bundle carries everything the hosts need": [
    "部署包會帶齊主機需要的一切",
    "部署包会带齐主机需要的一切",
  ],
  "the container": ["容器", "容器"],
  "the disk reports an error": ["磁碟回報錯誤", "磁盘报告错误"],
  "the file is larger than the system allows": ["檔案超過系統允許的大小", "文件超过系统允许的大小"],
  "the file system is read-only": ["檔案系統是唯讀的", "文件系统是只读的"],
  "the folder is not empty": ["資料夾不是空的", "文件夹不是空的"],
  "the hosts download what they need": ["主機自行下載所需的一切", "主机自行下载所需的一切"],
  "the hosts themselves": ["主機本身", "主机本身"],
  "the kernel limits each task; needs cgroup v2 hosts, and is not verified yet": [
    "核心會限制每個任務；需要使用 cgroup v2 的主機，且尚未驗證",
    "内核会限制每个任务；需要使用 cgroup v2 的主机，且尚未验证",
  ],
  "the last build (October 2020); whether Docker Hub still serves it could not be confirmed, and it cannot be rebuilt":
    [
      "最後的版本（2020 年 10 月）；無法確認 Docker Hub 是否還提供，而且已經無法重新建置",
      "最后的版本（2020 年 10 月）；无法确认 Docker Hub 是否还提供，而且已经无法重新构建",
    ],
  "the last image, 1.11.24 of 2020": [
    "最後一版映像檔（1.11.24，2020 年）",
    "最后一版镜像（1.11.24，2020 年）",
  ],
  "the last image, 1.11.24 of 2020; installs Docker on the masters": [
    "最後一版映像檔（1.11.24，2020 年）；會在 master 上安裝 Docker",
    "最后一版镜像（1.11.24，2020 年）；会在 master 上安装 Docker",
  ],
  "the last master (about 10 seconds without one); Marathon ends itself once": [
    "最後的 master（約 10 秒沒有 master）；Marathon 會自行結束一次",
    "最后的 master（约 10 秒没有 master）；Marathon 会自行结束一次",
  ],
  "the leading Marathon, if it is one of them; tasks run on": [
    "擔任 leader 的 Marathon（若在其中）；任務繼續執行",
    "担任 leader 的 Marathon（若在其中）；任务继续运行",
  ],
  "the leading master, until the one that stays leads": [
    "擔任 leader 的 master，直到留下的那一台成為 leader",
    "担任 leader 的 master，直到留下的那一台成为 leader",
  ],
  "the leading one first; when it is connected, the others": [
    "leader 先；它連上之後再輪到其他的",
    "leader 先；它连上之后再轮到其他的",
  ],
  "the new ones would be a majority without the old ones' data": [
    "新的會在沒有舊資料的情況下成為多數",
    "新的会在没有旧数据的情况下成为多数",
  ],
  "the only ZooKeeper (about 2 seconds); Marathon ends itself once": [
    "唯一的 ZooKeeper（約 2 秒）；Marathon 會自行結束一次",
    "唯一的 ZooKeeper（约 2 秒）；Marathon 会自行结束一次",
  ],
  "the output exists and --force is missing": [
    "輸出已存在，而且沒有加 --force",
    "输出已存在，而且没有加 --force",
  ],
  "the package names were looked up, but not installed": [
    "套件名稱是查到的，沒有實際安裝過",
    "软件包名称是查到的，没有实际安装过",
  ],
  "the same as line {0}": ["與第 {0} 行相同", "与第 {0} 行相同"],
  "the saved answers are kept": ["已儲存的答案會保留", "已保存的答案会保留"],
  "the spec has problems": ["規格檔有問題", "spec 文件有问题"],
  "the state of ZooKeeper and Mesos": ["ZooKeeper 與 Mesos 的狀態", "ZooKeeper 和 Mesos 的状态"],
  "the system does not permit it": ["系統不允許", "系统不允许"],
  "the system reports {0}": ["系統回報 {0}", "系统报告 {0}"],
  "the usual choice for a cluster of servers: packages of ClusterD, a maintained fork of Mesos, or your own":
    [
      "多台伺服器的叢集通常選它：ClusterD（仍在維護的 Mesos 分支）的套件，或自己的套件",
      "多台服务器的集群通常选它：ClusterD（仍在维护的 Mesos 分支）的软件包，或自己的软件包",
    ],
  "there is no space left on the disk": ["磁碟空間已滿", "磁盘空间已满"],
  "there, when another one leads": [
    "在那裡，等另一個成為 leader 之後",
    "在那里，等另一个成为 leader 之后",
  ],
  "this machine itself": ["指這台機器自己", "指这台机器自己"],
  "those that stay would be a minority of those that had the data": [
    "留下的在有資料的成員中會是少數",
    "留下的在有数据的成员中会是少数",
  ],
  "to try it on one machine, or for hosts that already run Docker with Compose v2": [
    "在一台機器上試用，或主機上已有 Docker 與 Compose v2",
    "在一台机器上试用，或主机上已有 Docker 与 Compose v2",
  ],
  "too many files are open": ["開啟的檔案太多", "打开的文件太多"],
  "tried with Mesos from source, not with these packages: start with one agent, and look into its log for Successfully authenticated":
    [
      "用從原始碼建置的 Mesos 試過，但沒有用這些套件：請先從一個 agent 開始，並在它的日誌裡找 Successfully authenticated",
      "用从源码构建的 Mesos 试过，但没有用这些软件包：请先从一个 agent 开始，并在它的日志里找 Successfully authenticated",
    ],
  "tried with the programs, not with these images; install.sh asks each for libcrammd5.so and ends without it":
    [
      "用這些程式試過，但沒有用這些映像檔；install.sh 會在每個映像檔裡找 libcrammd5.so，沒有就停止",
      "用这些程序试过，但没有用这些镜像；install.sh 会在每个镜像里找 libcrammd5.so，没有就停止",
    ],
  "tried with these programs; that systemd hands the secrets over (LoadCredential) was not": [
    "用這些程式試過；但沒有試過由 systemd 交付機密（LoadCredential）",
    "用这些程序试过；但没有试过由 systemd 交付机密（LoadCredential）",
  ],
  "true or false": ["布林值（true 或 false）", "布尔值（true 或 false）"],
  "true, false, 1 or 0": ["true、false、1 或 0", "true、false、1 或 0"],
  "udp://, tcp:// or ssl:// with host:port": [
    "udp://、tcp:// 或 ssl:// 加上 host:port",
    "udp://、tcp:// 或 ssl:// 加上 host:port",
  ],
  up: ["運作中", "运行中"],
  "up: {0}": ["運作中：{0}", "运行中：{0}"],
  "uses {0} more than once; use every host and every address once": [
    "不只一次用到 {0}；每台主機與每個位址都只能用一次",
    "不止一次用到 {0}；每台主机与每个地址都只能用一次",
  ],
  "verify.sh sends srvr to each ZooKeeper, and this list does not allow it. Add srvr.": [
    "verify.sh 會向每個 ZooKeeper 送出 srvr，而這份清單不允許它。請加上 srvr。",
    "verify.sh 会向每个 ZooKeeper 发送 srvr，而这份列表不允许它。请加上 srvr。",
  ],
  "version-2 on each host has a snapshot.* file: each has written one when it started.": [
    "每台主機的 version-2 都有 snapshot.* 檔：每一台啟動時都會寫一個。",
    "每台主机的 version-2 都有 snapshot.* 文件：每一台启动时都会写一个。",
  ],
  warning: ["警告", "警告"],
  "whether ZooKeeper runs on the Java that this release has by default (25, as far as known) was not tried":
    [
      "沒有試過 ZooKeeper 能不能在這個版本預設的 Java（據目前所知是 25）上執行",
      "没有试过 ZooKeeper 能不能在这个版本默认的 Java（据目前所知是 25）上运行",
    ],
  "which ZooKeeper's image expands to file names": [
    "ZooKeeper 的映像檔會把它換成檔名",
    "ZooKeeper 的镜像会把它换成文件名",
  ],
  "which exits on unknown flags": [
    "而這個程式遇到不認得的旗標就會結束",
    "而该程序遇到未知参数就会退出",
  ],
  "which silently ignores unknown settings": [
    "而 ZooKeeper 會默默忽略不認得的設定",
    "而 ZooKeeper 会默默忽略未知设置",
  ],
  "which zoo.cfg treats as an escape character": [
    "zoo.cfg 會把它當成跳脫字元",
    "zoo.cfg 会把它当成转义字符",
  ],
  "who leads?": ["誰是 leader？", "谁是 leader？"],
  "whoever reaches a port of the cluster runs any command on every agent, as root; costs nothing": [
    "只要連得到叢集的一個連接埠，就能以 root 身分在每個 agent 上執行任何指令；沒有代價",
    "只要能访问集群的一个端口，就能以 root 身份在每个 agent 上运行任何命令；没有代价",
  ],
  "would move the servers out of zoo.cfg, where the bundle writes them": [
    "會把伺服器清單移出 zoo.cfg，而部署包就寫在那裡",
    "会把服务器列表移出 zoo.cfg，而部署包就写在那里",
  ],
  "would replace ZooKeeper, which elects the leader of this cluster": [
    "會取代 ZooKeeper，而這個叢集的 leader 是由它選出的",
    "会取代 ZooKeeper，而这个集群的 leader 是由它选出的",
  ],
  wrap: ["自動換行", "自动换行"],
  "wrong usage, or answers are missing and there is no terminal to ask on": [
    "用法錯誤，或缺少答案又沒有終端機可以詢問",
    "用法错误，或缺少答案又没有终端可以询问",
  ],
  yes: ["是", "是"],
  "yes: works here {0}; gives apps the Docker of the host, and so root there, whatever user they name":
    [
      "是：在此{0}可用；應用程式可以使用主機的 Docker，因此不論指定哪個使用者，都能取得主機的 root 權限",
      "是：在此{0}可用；应用可以使用主机的 Docker，因此不论指定哪个用户，都能取得主机的 root 权限",
    ],
  "your disk quota is used up": ["您的磁碟配額已用完", "您的磁盘配额已用完"],
  "your own repository or mirror": ["自己的套件庫或鏡像站", "自己的软件源或镜像站"],
  "zk://host:port,host:port/path, including the path": [
    "zk://host:port,host:port/path，要有路徑",
    "zk://host:port,host:port/path，要有路径",
  ],
  "{0} (default {1})": ["{0}（預設 {1}）", "{0}（默认 {1}）"],
  "{0} ({1} set)": ["{0}（已設定 {1} 項）", "{0}（已设置 {1} 项）"],
  "{0} ({1} → {2})": ["{0}（{1} → {2}）", "{0}（{1} → {2}）"],
  "{0} Compared with its first registration, an agent may only grow; otherwise it needs a new ID.":
    [
      "{0}與第一次註冊時相比，agent 只能增加；否則需要新的 ID。",
      "{0}和第一次注册时相比，agent 只能增加；否则需要新的 ID。",
    ],
  "{0} KB": ["{0} KB", "{0} KB"],
  "{0} Stop the agent. Remove meta/slaves/latest from its work_dir, never while an executor runs. Put the new files in place and start it. Where it has another ID now: when the old one is unreachable, agents.sh gone with the old ID. Where it kept its ID: agents.sh reactivate, never gone, which would end it.":
    [
      "{0}停止 agent。移除 work_dir 中的 meta/slaves/latest，有 executor 在執行時絕不可以。放好新的檔案並啟動。若 ID 已經不同：等舊的 ID 變成 unreachable，再以舊的 ID 執行 agents.sh gone。若保留了原來的 ID：執行 agents.sh reactivate，絕不可以 gone，那會結束這個 agent。",
      "{0}停止 agent。删除 work_dir 中的 meta/slaves/latest，有 executor 在运行时绝不可以。放好新的文件并启动。若 ID 已经不同：等旧的 ID 变成 unreachable，再用旧的 ID 运行 agents.sh gone。若保留了原来的 ID：运行 agents.sh reactivate，绝不可以 gone，那会结束这个 agent。",
    ],
  "{0} Tasks that run in the agent's container, or under another isolation, would end with it.": [
    "{0}在 agent 的容器中或以另一種隔離方式執行的任務，會與它一起結束。",
    "{0}在 agent 的容器中或以另一种隔离方式运行的任务，会和它一起结束。",
  ],
  "{0} Then put the new files in place, start the agent again, and agents.sh reactivate: nothing else ends the drain.":
    [
      "{0}然後放好新的檔案，重新啟動 agent，再執行 agents.sh reactivate：沒有別的能結束 drain。",
      "{0}然后放好新的文件，重新启动 agent，再运行 agents.sh reactivate：没有别的能结束 drain。",
    ],
  "{0} Use limits: none, or ClusterD (method: apt).": [
    "{0}請用 limits: none，或 ClusterD（method: apt）。",
    "{0}请用 limits: none，或 ClusterD（method: apt）。",
  ],
  "{0} Wait at most {1} seconds; if it takes longer, stop here and touch nothing else.": [
    "{0}最多等 {1} 秒；若超過，就停在這裡，不要再動別的。",
    "{0}最多等 {1} 秒；若超过，就停在这里，不要再动别的。",
  ],
  "{0} With them install.sh gives as the super user /mesos, /marathon and / to everybody.": [
    "{0}install.sh 會因此以 super 使用者把 /mesos、/marathon 和 / 開放給所有人。",
    "{0}install.sh 会因此以 super 用户把 /mesos、/marathon 和 / 开放给所有人。",
  ],
  "{0} addresses": ["{0} 個位址", "{0} 个地址"],
  "{0} agents": ["{0} 個 agent", "{0} 个 agent"],
  "{0} agents on one Docker machine would share one docker.sock and remove each other's containers. Use one agent, or containerizer mesos.":
    [
      "一台 Docker 機器上的 {0} 個 agent 會共用同一個 docker.sock，並移除彼此的容器。請只用一個 agent，或用 containerizer mesos。",
      "一台 Docker 机器上的 {0} 个 agent 会共用同一个 docker.sock，并删除彼此的容器。请只用一个 agent，或用 containerizer mesos。",
    ],
  "{0} already exists. Choose another path with --out, or overwrite it with --force.": [
    "{0} 已存在。請用 --out 指定其他位置，或用 --force 取代它。",
    "{0} 已存在。请用 --out 指定其他位置，或用 --force 覆盖它。",
  ],
  "{0} and {1}": ["{0} 和 {1}", "{0} 和 {1}"],
  "{0} and {1} cannot be used together. Keep one of them.": [
    "{0} 與 {1} 不能並用。請只保留一個。",
    "{0} 与 {1} 不能并用。请只保留一个。",
  ],
  "{0} answers": ["{0} 個答案", "{0} 个答案"],
  "{0} bytes": ["{0} 位元組", "{0} 字节"],
  "{0} cannot be carried to the hosts. Write an absolute path of at least two names, of letters, digits and . _ - + @.":
    [
      "{0} 無法送到主機上。請寫絕對路徑，至少兩層，只用字母、數字與 . _ - + @。",
      "{0} 无法送到主机上。请写绝对路径，至少两层，只用字母、数字与 . _ - + @。",
    ],
  "{0} cannot be read. {1}": ["無法讀取 {0}。{1}", "无法读取 {0}。{1}"],
  "{0} cannot be set through environment variables, which is how Marathon gets its options here: {1}. Remove it.":
    [
      "{0} 不能用環境變數設定，而這裡的 Marathon 是從環境變數取得選項的：{1}。請移除它。",
      "{0} 不能用环境变量设置，而这里的 Marathon 是从环境变量获取选项的：{1}。请删除它。",
    ],
  "{0} cannot be used together: mesos-agent exits if more than one is set. Keep one.": [
    "{0} 不能並用，設定不只一個時 mesos-agent 會結束。請只保留一個。",
    "{0} 不能并用，设置不止一个时 mesos-agent 会退出。请只保留一个。",
  ],
  "{0} cannot be used: {1}. Use {2} or your own image.": [
    "{0} 不能使用：{1}。請用 {2}，或自己的映像檔。",
    "{0} 不能使用：{1}。请用 {2}，或自己的镜像。",
  ],
  "{0} cannot get this from the folder {1} of the bundle.": [
    "{0} 無法從部署包的資料夾 {1} 取得這個值。",
    "{0} 无法从部署包的文件夹 {1} 取得这个值。",
  ],
  "{0} changed": ["已變更 {0} 項", "已更改 {0} 项"],
  "{0} contains a line break or control character, which no configuration file can hold. Write it on one plain line.":
    [
      "{0} 中有換行或控制字元，設定檔無法容納。請寫成一行普通文字。",
      "{0} 中有换行或控制字符，配置文件无法容纳。请写成一行普通文本。",
    ],
  "{0} contains a port or a URL. Write only the IPv4 address.": [
    "{0} 含有連接埠或網址。請只寫 IPv4 位址。",
    "{0} 含有端口或网址。请只写 IPv4 地址。",
  ],
  "{0} contains spaces, which Mesos removes. Write {1}.": [
    "{0} 含有空白，Mesos 會把空白去掉。請寫 {1}。",
    "{0} 含有空格，Mesos 会把空格去掉。请写 {1}。",
  ],
  "{0} contains {1}, {2}. Write the value without it.": [
    "{0} 中有{1}，{2}。請去掉它。",
    "{0} 中有{1}，{2}。请去掉它。",
  ],
  "{0} days ago": ["{0} 天前", "{0} 天前"],
  "{0} directly follows the range {1}. Remove it, or put a comma before the next host.": [
    "{0} 緊接在範圍 {1} 後面。請把它刪掉，或在下一台主機前加上逗號。",
    "{0} 紧接在范围 {1} 后面。请把它删掉，或在下一台主机前加上逗号。",
  ],
  "{0} does not pin a version. Add a tag or a digest, so that every host gets the same image.": [
    "{0} 沒有指定固定的版本。請加上 tag 或 digest，讓每台主機取得同樣的映像檔。",
    "{0} 没有指定固定的版本。请加上 tag 或 digest，让每台主机使用同样的镜像。",
  ],
  "{0} exists only in Mesos builds configured with {1}, and {2} is not known to be one. Remove it.":
    [
      "只有以 {1} 選項編譯的 Mesos 才有 {0}，而這裡的 Mesos（{2}）是否如此並不確定。請移除它。",
      "只有用 {1} 选项编译的 Mesos 才有 {0}，而这里的 Mesos（{2}）是否如此并不确定。请删除它。",
    ],
  "{0} exists only in Mesos builds configured with {1}, and {2} is not known to be one; {3} would exit on it. Remove it.":
    [
      "只有以 {1} 選項編譯的 Mesos 才有 {0}，而這裡的 Mesos（{2}）是否如此並不確定；若不是，{3} 遇到它就會結束。請移除它。",
      "只有用 {1} 选项编译的 Mesos 才有 {0}，而这里的 Mesos（{2}）是否如此并不确定；若不是，{3} 遇到它就会退出。请删除它。",
    ],
  "{0} exists only in {1}, and this spec installs {2}; {3} would exit on it. Remove it.": [
    "{0} 只有 {1} 才有，而這份設定安裝的是 {2}；{3} 遇到它就會結束。請移除它。",
    "{0} 只有 {1} 才有，而这份配置安装的是 {2}；{3} 遇到它就会退出。请删除它。",
  ],
  "{0} expects {1}, for example {2}.": [
    "{0} 要的是：{1}，例如 {2}。",
    "{0} 要的是：{1}，例如 {2}。",
  ],
  "{0} expects {1}: write {2}.": ["{0} 要的是：{1}。請寫成 {2}。", "{0} 要的是：{1}。请写成 {2}。"],
  "{0} failures": ["{0} 個故障", "{0} 个故障"],
  "{0} files": ["{0} 個檔案", "{0} 个文件"],
  "{0} files of the cluster": ["叢集的 {0} 個檔案", "集群的 {0} 个文件"],
  "{0} files written…": ["已寫入 {0} 個檔案…", "已写入 {0} 个文件…"],
  "{0} has address {1} here and {2} in {3}. Use one address for the same host.": [
    "{0} 在這裡的位址是 {1}，在 {3} 中是 {2}。同一台主機請用同一個位址。",
    "{0} 在这里的地址是 {1}，在 {3} 中是 {2}。同一台主机请用同一个地址。",
  ],
  "{0} has another address in line {1}.": [
    "{0} 在第 {1} 行有另一個位址。",
    "{0} 在第 {1} 行有另一个地址。",
  ],
  "{0} has host bits set. Use the network's first address.": [
    "{0} 的主機位元不全是 0。請用這個網路的第一個位址。",
    "{0} 的主机位不全为 0。请用这个网络的第一个地址。",
  ],
  "{0} has lost its lines after a boot.": [
    "開機之後 {0} 少了它的行。",
    "开机之后 {0} 丢了它的行。",
  ],
  "{0} has no address, but other hosts have one. Add it, such as {1}=ADDRESS, or remove all addresses to run everything on one machine.":
    [
      "{0} 沒有位址，但其他主機有。請加上位址，例如 {1}=ADDRESS，或移除所有位址，全部在一台機器上執行。",
      "{0} 没有地址，但其他主机有。请加上地址，例如 {1}=ADDRESS，或删除所有地址，全部在一台机器上运行。",
    ],
  "{0} has no address, but other hosts have one. Add it, such as {1}=ADDRESS.": [
    "{0} 沒有位址，但其他主機有。請加上位址，例如 {1}=ADDRESS。",
    "{0} 没有地址，但其他主机有。请加上地址，例如 {1}=ADDRESS。",
  ],
  "{0} has no address. Write {1}=ADDRESS.": [
    "{0} 沒有位址。請寫成 {1}=ADDRESS。",
    "{0} 没有地址。请写成 {1}=ADDRESS。",
  ],
  "{0} has no field {1}.": ["{0} 中沒有 {1} 這個欄位。", "{0} 中没有 {1} 这个字段。"],
  "{0} has no host name.": ["{0} 沒有主機名稱。", "{0} 没有主机名。"],
  "{0} has no packages for {1}. Use {2}, or your own packages (apt.line or apt.debs; in the wizard, Mesos packages under Advanced settings).":
    [
      "{0} 沒有 {1} 的套件。請用 {2}，或自己的套件（apt.line 或 apt.debs；互動提問時在「進階設定」的「Mesos 的套件」）。",
      "{0} 没有 {1} 的软件包。请用 {2}，或自己的软件包（apt.line 或 apt.debs；交互提问时在“高级设置”的“Mesos 的软件包”）。",
    ],
  "{0} has {1} addresses. Write one host per line, or add a line of headings, such as name,private_ip.":
    [
      "{0} 有 {1} 個位址。請每行寫一台主機，或加上標題行，例如 name,private_ip。",
      "{0} 有 {1} 个地址。请每行写一台主机，或加上标题行，例如 name,private_ip。",
    ],
  "{0} has {1} addresses; this cluster needs {2}. Use a /{3} or larger.": [
    "{0} 有 {1} 個位址；這個叢集需要 {2} 個。請用 /{3} 或更大的網路。",
    "{0} 有 {1} 个地址；这个集群需要 {2} 个。请用 /{3} 或更大的网络。",
  ],
  "{0} holds a secret, and secrets do not belong in the spec.": [
    "{0} 是用來放機密資料的，而機密資料不該寫進規格檔。",
    "{0} 用于存放机密信息，而机密信息不应写入 spec 文件。",
  ],
  "{0} hosts": ["{0} 台主機", "{0} 台主机"],
  "{0} hours ago": ["{0} 小時前", "{0} 小时前"],
  "{0} is a file, not a cluster's name. Did you mean --spec {1}?": [
    "{0} 是檔案，不是叢集名稱。您是指 --spec {1} 嗎？",
    "{0} 是文件，不是集群名称。您是指 --spec {1} 吗？",
  ],
  "{0} is a flag of {1}, not of {2}. Move it to flags.{3}.": [
    "{0} 是 {1} 的旗標，不是 {2} 的。請移到 flags.{3}。",
    "{0} 是 {1} 的参数，不是 {2} 的。请移到 flags.{3}。",
  ],
  "{0} is a flag of {1}, where it {2}. Remove it from flags.": [
    "{0} 是 {1} 的旗標，在那裡它{2}。請從 flags 移除。",
    "{0} 是 {1} 的参数，在那里它{2}。请从 flags 中删除。",
  ],
  "{0} is a loopback address: every host would talk to itself. Use the address at which the other hosts reach this one.":
    [
      "{0} 是迴路（loopback）位址：每台主機都會連到自己。請寫其他主機連得到的位址。",
      "{0} 是环回（loopback）地址：每台主机都会连到自己。请写其他主机能访问到的地址。",
    ],
  "{0} is a multicast or reserved address. Use the host's own address.": [
    "{0} 是群播或保留的位址。請寫主機自己的位址。",
    "{0} 是组播或保留的地址。请写主机自己的地址。",
  ],
  "{0} is a principal of the cluster itself. Let the framework register as another one.": [
    "{0} 是叢集自己的 principal。請讓這個 framework 以另一個名稱註冊。",
    "{0} 是集群自己的 principal。请让这个 framework 以另一个名称注册。",
  ],
  "{0} is a set, which Mesos does not accept as an attribute. Use a word, a number or a range such as [1-9].":
    [
      "{0} 是集合，Mesos 不接受集合當屬性。請寫單字、數字，或 [1-9] 這樣的範圍。",
      "{0} 是集合，Mesos 不接受集合当属性。请写单词、数字，或 [1-9] 这样的范围。",
    ],
  "{0} is already the address of {1} in {2}. Give each host its own address.": [
    "{0} 已經是 {2} 中 {1} 的位址。請給每台主機自己的位址。",
    "{0} 已经是 {2} 中 {1} 的地址。请给每台主机自己的地址。",
  ],
  "{0} is an IPv6 address, and Mesos listens on IPv4 only. Use the host's IPv4 address.": [
    "{0} 是 IPv6 位址，而 Mesos 只在 IPv4 上監聽。請用主機的 IPv4 位址。",
    "{0} 是 IPv6 地址，而 Mesos 只在 IPv4 上监听。请用主机的 IPv4 地址。",
  ],
  "{0} is an address without a name. Write NAME={1}.": [
    "{0} 是位址，但沒有名稱。請寫成 NAME={1}。",
    "{0} 是地址，但没有名称。请写成 NAME={1}。",
  ],
  "{0} is both master and agent: tasks compete with the master and ZooKeeper for memory and disk. Set the agent's resources, or use another host.":
    [
      "{0} 同時是 master 與 agent：任務會與 master 和 ZooKeeper 爭用記憶體與磁碟。請寫出這個 agent 的 resources，或改用其他主機。",
      "{0} 同时是 master 与 agent：任务会与 master 和 ZooKeeper 争用内存与磁盘。请写出这个 agent 的 resources，或改用其他主机。",
    ],
  "{0} is deprecated. {1}": ["{0} 已棄用。{1}", "{0} 已弃用。{1}"],
  "{0} is everybody. Name the networks of your administrators, or use level open.": [
    "{0} 代表所有人。請列出管理人員的網路，或用等級 open。",
    "{0} 代表所有人。请列出管理人员的网络，或用级别 open。",
  ],
  "{0} is for change without NEW, which asks. Leave out one of the two.": [
    "{0} 用於省略 NEW 的 change，它會提問。請省略其中之一。",
    "{0} 用于省略 NEW 的 change，它会提问。请省略其中之一。",
  ],
  "{0} is given twice to {1}. Remove one of the two.": [
    "{0} 重複指定給 {1}。請移除其中一個。",
    "{0} 重复指定给 {1}。请移除其中一个。",
  ],
  "{0} is how a command line turns {1} off. Write {2}: false.": [
    "{0} 是在命令列關閉 {1} 的寫法。請寫 {2}: false。",
    "{0} 是在命令行关闭 {1} 的写法。请写 {2}: false。",
  ],
  "{0} is in your downloads.": ["{0} 已經下載。", "{0} 已经下载。"],
  "{0} is listed twice, and mesos-agent exits on duplicates. Keep one.": [
    "{0} 列了兩次，mesos-agent 遇到重複就會結束。請只保留一個。",
    "{0} 列了两次，mesos-agent 遇到重复就会退出。请只保留一个。",
  ],
  "{0} is more than the documentation of Mesos allows in an attribute (letters, digits and ._/-). Mesos 1.11 takes it as it is; other versions may not.":
    [
      "{0} 超出 Mesos 文件允許的屬性值（字母、數字與 ._/-）。Mesos 1.11 會照原樣接受，其他版本不一定。",
      "{0} 超出 Mesos 文档允许的属性值（字母、数字与 ._/-）。Mesos 1.11 会照原样接受，其他版本不一定。",
    ],
  "{0} is no bundle: there is no cluster.yaml in it.": [
    "{0} 不是部署包：裡面沒有 cluster.yaml。",
    "{0} 不是部署包：里面没有 cluster.yaml。",
  ],
  "{0} is no cluster.yaml.": ["{0} 不是 cluster.yaml。", "{0} 不是 cluster.yaml。"],
  "{0} is none of these choices.": ["{0} 不是這裡的選項。", "{0} 不是这里的选项。"],
  "{0} is not NAME:VALUE, such as rack:r1. Separate several with ; and put HOSTS= in front where they are not for every agent.":
    [
      "{0} 不是 NAME:VALUE 的形式，例如 rack:r1。多個時以 ; 分隔；不是給每個 agent 的，請在前面加上 HOSTS=。",
      "{0} 不是 NAME:VALUE 的形式，例如 rack:r1。多个时以 ; 分隔；不是给每个 agent 的，请在前面加上 HOSTS=。",
    ],
  "{0} is not NAME:VALUE. Write {1}:{2}.": [
    "{0} 不是 NAME:VALUE 的格式。請寫成 {1}:{2}。",
    "{0} 不是 NAME:VALUE 的格式。请写成 {1}:{2}。",
  ],
  "{0} is not NAME=ADDRESS, such as master-1=10.0.0.11.": [
    "{0} 不是 NAME=ADDRESS 的形式，例如 master-1=10.0.0.11。",
    "{0} 不是 NAME=ADDRESS 的形式，例如 master-1=10.0.0.11。",
  ],
  "{0} is not a Mesos isolator, and mesos-agent exits on it.": [
    "{0} 不是 Mesos 的 isolator，mesos-agent 遇到它會結束。",
    "{0} 不是 Mesos 的 isolator，mesos-agent 遇到它会退出。",
  ],
  "{0} is not a bundle, so it is not overwritten. Choose another path with --out.": [
    "{0} 不是部署包，不會取代它。請用 --out 指定其他位置。",
    "{0} 不是部署包，不会覆盖它。请用 --out 指定其他位置。",
  ],
  "{0} is not a flag of {1}, {2}.": ["{0} 不是 {1} 的旗標，{2}。", "{0} 不是 {1} 的参数，{2}。"],
  "{0} is not a flag with a value. Write NAME=VALUE.": [
    "{0} 不是「旗標=值」的形式。請寫成 NAME=VALUE。",
    "{0} 不是“参数=值”的形式。请写成 NAME=VALUE。",
  ],
  "{0} is not a host name. A file of hosts is read by --masters @FILE and --agents @FILE only.": [
    "{0} 不是主機名稱。只有 --masters @FILE 與 --agents @FILE 會讀取主機檔案。",
    "{0} 不是主机名称。只有 --masters @FILE 与 --agents @FILE 会读取主机文件。",
  ],
  "{0} is not a host name. Write a host and its address as {1}={2}.": [
    "{0} 不是主機名稱。主機與位址請寫成 {1}={2}。",
    "{0} 不是主机名。主机与地址请写成 {1}={2}。",
  ],
  "{0} is not a host name: each part consists of letters, digits and dashes, and starts and ends with a letter or digit.":
    [
      "{0} 不是主機名稱：每一段由字母、數字與連字號組成，頭尾是字母或數字。",
      "{0} 不是主机名：每一段由字母、数字与连字符组成，首尾是字母或数字。",
    ],
  "{0} is not a host name: it has only digits and dots. Put a name before the address: NAME={1}.": [
    "{0} 不是主機名稱：其中只有數字與點。請在位址前面寫上名稱：NAME={1}。",
    "{0} 不是主机名：其中只有数字与点。请在地址前面写上名称：NAME={1}。",
  ],
  "{0} is not a host. Write NAME ADDRESS.": [
    "{0} 不是主機。請寫成 NAME ADDRESS。",
    "{0} 不是主机。请写成 NAME ADDRESS。",
  ],
  "{0} is not a network. Write it like 10.0.9.0/24.": [
    "{0} 不是網路。請寫成 10.0.9.0/24 這樣。",
    "{0} 不是网络。请写成 10.0.9.0/24 这样。",
  ],
  "{0} is not a network. Write it like 172.30.0.0/24.": [
    "{0} 不是網路。請寫成 172.30.0.0/24 這樣。",
    "{0} 不是网络。请写成 172.30.0.0/24 这样。",
  ],
  '{0} is not a one-line apt source. Write deb URI SUITE COMPONENT, such as "deb https://mirror.example.com/mesos bookworm main".':
    [
      '{0} 不是單行的 apt 來源。請寫 deb URI SUITE COMPONENT，例如 "deb https://mirror.example.com/mesos bookworm main"。',
      '{0} 不是单行格式的 apt 源。请写 deb URI SUITE COMPONENT，例如 "deb https://mirror.example.com/mesos bookworm main"。',
    ],
  "{0} is not a private network. Use one inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.": [
    "{0} 不是私有網路。請用 10.0.0.0/8、172.16.0.0/12 或 192.168.0.0/16 之內的網路。",
    "{0} 不是私有网络。请用 10.0.0.0/8、172.16.0.0/12 或 192.168.0.0/16 之内的网络。",
  ],
  "{0} is not a regular file, so it is not overwritten. Choose another path with --out.": [
    "{0} 不是一般檔案，不會取代它。請用 --out 指定其他位置。",
    "{0} 不是普通文件，不会覆盖它。请用 --out 指定其他位置。",
  ],
  "{0} is not a role. Use a word without spaces, or levels such as eng/web.": [
    "{0} 不是 role。請寫沒有空白的單字，或 eng/web 這樣的階層。",
    "{0} 不是 role。请写没有空白的单词，或 eng/web 这样的层级。",
  ],
  "{0} is not a token: tokens contain only A-Z, a-z, 0-9, _ and -. Copy it again.": [
    "{0} 不是 token：token 只含 A-Z、a-z、0-9、_ 與 -。請重新複製。",
    "{0} 不是 token：token 只含 A-Z、a-z、0-9、_ 与 -。请重新复制。",
  ],
  "{0} is not a valid amount of {1}. Use {2}.": [
    "{0} 不是有效的 {1} 數量。請寫：{2}。",
    "{0} 不是有效的 {1} 数量。请写：{2}。",
  ],
  "{0} is not a valid attribute name. Use letters, digits, dots, slashes, dashes and underscores.":
    [
      "{0} 不是有效的屬性名稱。請用字母、數字、點、斜線、連字號與底線。",
      "{0} 不是有效的属性名称。请用字母、数字、点、斜杠、连字符与下划线。",
    ],
  "{0} is not a valid attribute value. Use a word without spaces, a number, or a range such as [1-9].":
    [
      "{0} 不是有效的屬性值。請寫沒有空白的單字、數字，或 [1-9] 這樣的範圍。",
      "{0} 不是有效的属性值。请写没有空白的单词、数字，或 [1-9] 这样的范围。",
    ],
  "{0} is not a valid resource name. Use a name such as cpus, or cpus(prod) for a role.": [
    "{0} 不是有效的資源名稱。請寫 cpus 這樣的名稱，或 cpus(prod) 表示某個 role 的資源。",
    "{0} 不是有效的资源名称。请写 cpus 这样的名称，或 cpus(prod) 表示某个 role 的资源。",
  ],
  "{0} is not an IPv4 address. Use four numbers from 0 to 255 without leading zeros, such as 10.0.0.11.":
    [
      "{0} 不是 IPv4 位址。請寫四個 0 到 255 的數字，前面不補零，例如 10.0.0.11。",
      "{0} 不是 IPv4 地址。请写四个 0 到 255 的数字，前面不补零，例如 10.0.0.11。",
    ],
  "{0} is not as SHA256SUMS lists it: somebody has edited it. It is compared as it is, and what the new cluster has takes its place.":
    [
      "{0} 與 SHA256SUMS 所列的不同：有人改過它。比對時以它現在的內容為準，並會由新叢集的內容取代。",
      "{0} 与 SHA256SUMS 所列的不同：有人改过它。比较时以它现在的内容为准，并会由新集群的内容取代。",
    ],
  "{0} is not known to limit tasks on cgroup v2 hosts (every current Debian and Ubuntu).": [
    "目前不確定 {0} 在 cgroup v2 的主機（目前所有的 Debian 與 Ubuntu）上能否限制任務。",
    "目前不确定 {0} 在 cgroup v2 的主机（目前所有的 Debian 与 Ubuntu）上能否限制任务。",
  ],
  "{0} is not valid ({1}).": ["{0} 無效（{1}）。", "{0} 无效（{1}）。"],
  "{0} is not valid for {1}, which accepts {2}.": [
    "{0} 不適用於 {1}，它要的是：{2}。",
    "{0} 不适用于 {1}，它要的是：{2}。",
  ],
  "{0} is not valid for {1}. {2} accepts {3}.": [
    "{0} 不適用於 {1}。{2} 只接受 {3}。",
    "{0} 不适用于 {1}。{2} 只接受 {3}。",
  ],
  "{0} is not valid here; use one of: {1}.": [
    "{0} 不是可用的值；請用下列之一：{1}。",
    "{0} 不是可用的值；请用下列之一：{1}。",
  ],
  "{0} is not valid.": ["{0} 無效。", "{0} 无效。"],
  "{0} is not {1}.": ["{0} 不是{1}。", "{0} 不是{1}。"],
  "{0} is number {1} in the list of masters and would become number {2}, which is its ZooKeeper myid. Add masters at the end, remove them at the end, and put a new host in the place of the one that it replaces.":
    [
      "{0} 在 master 清單中是第 {1} 個，會變成第 {2} 個，而這就是它的 ZooKeeper myid。請從尾端增加、從尾端移除，並把新主機放在它所更換的那一台的位置。",
      "{0} 在 master 列表中是第 {1} 个，会变成第 {2} 个，而这就是它的 ZooKeeper myid。请从尾端增加、从尾端移除，并把新主机放在它所更换的那一台的位置。",
    ],
  "{0} is only an example, because no hosts were specified. Set your own with {1}, as NAME=ADDRESS.":
    [
      "{0} 只是範例，因為沒有指定主機。請用 {1} 寫出您的主機，格式是 NAME=ADDRESS。",
      "{0} 只是示例，因为没有指定主机。请用 {1} 写出您的主机，格式是 NAME=ADDRESS。",
    ],
  "{0} is open, with {1}. What you change once they are solved is compared.": [
    "{0} 已開啟，有 {1}。問題解決後，會比較之後的變更。",
    "{0} 已打开，有 {1}。问题解决后，会比较之后的更改。",
  ],
  "{0} is open: the answers are those of the file.": [
    "已開啟 {0}：答案就是檔案裡的內容。",
    "已打开 {0}：答案就是文件里的内容。",
  ],
  "{0} is out of range: {1} to {2}.": ["{0} 不在 {1} 到 {2} 之間。", "{0} 不在 {1} 到 {2} 之间。"],
  "{0} is out of service: {1}. Use {2}.": [
    "{0} 已經不存在：{1}。請用 {2}。",
    "{0} 已经不存在：{1}。请用 {2}。",
  ],
  "{0} is the bundle of another cluster, {1}, so it is not overwritten. Choose another path with --out.":
    [
      "{0} 是另一個叢集 {1} 的 bundle，所以不會覆寫。請用 --out 選擇其他路徑。",
      "{0} 是另一个集群 {1} 的 bundle，所以不会覆盖。请用 --out 选择其他路径。",
    ],
  "{0} is the old name of {1}, and {2} exits if both are set. Use {3}.": [
    "{0} 是 {1} 的舊名稱，兩者同時設定時 {2} 會結束。請寫 {3}。",
    "{0} 是 {1} 的旧名称，两者同时设置时 {2} 会退出。请写 {3}。",
  ],
  "{0} is too large for {1}.": ["{0} 對 {1} 來說太大。", "{0} 对 {1} 来说太大。"],
  "{0} is too large to be kept in this tab. Open it again to compare with it.": [
    "{0} 太大，這個分頁保存不下。要與它比較，請再開啟一次。",
    "{0} 太大，这个标签页保存不下。要与它比较，请再打开一次。",
  ],
  "{0} is too small for {1}.": ["{0} 對 {1} 來說太小。", "{0} 对 {1} 来说太小。"],
  "{0} is {1}; expected {2}.": ["{0} 是{1}，但這裡要的是：{2}。", "{0} 是{1}，但这里要的是：{2}。"],
  "{0} lies where the cluster or the system has its own files. Use another path, such as {1}.": [
    "{0} 位於叢集或系統自己放檔案的地方。請換一個路徑，例如 {1}。",
    "{0} 位于集群或系统自己放文件的地方。请换一个路径，例如 {1}。",
  ],
  "{0} makes the mesos-agent of {1} abort on Linux {2} and later, which is every current system. Remove it.":
    [
      "{0} 會讓 agent（{1}）在 Linux {2} 以上異常終止，而目前所有系統的核心都是這樣的版本。請移除它。",
      "{0} 会让 agent（{1}）在 Linux {2} 及以上版本异常终止，而目前所有系统的内核都属于这类版本。请删除它。",
    ],
  "{0} masters": ["{0} 個 master", "{0} 个 master"],
  "{0} masters are not supported. Use 1, 3, 5 or 7; failures survived: {1}.": [
    "不支援 {0} 個 master。請用 1、3、5 或 7 個；可容許的故障數：{1}。",
    "不支持 {0} 个 master。请用 1、3、5 或 7 个；可容忍的故障数：{1}。",
  ],
  "{0} masters survive no more failures than {1}, and Mesos does not start with an even number. Use 1, 3, 5 or 7.":
    [
      "{0} 個 master 能容許的故障數不比 {1} 個多，而且 master 是偶數個時，Mesos 無法啟動。請用 1、3、5 或 7 個。",
      "{0} 个 master 能容忍的故障数不比 {1} 个多，而且 master 为偶数个时，Mesos 无法启动。请用 1、3、5 或 7 个。",
    ],
  '{0} means "this network", not a host. Use the address at which the other hosts reach this one.':
    [
      "{0} 表示「這個網路」，不是主機。請寫其他主機連得到的位址。",
      "{0} 表示“这个网络”，不是主机。请写其他主机能访问到的地址。",
    ],
  "{0} masters, {1} agents": ["{0} 台 master，{1} 個 agent", "{0} 台 master，{1} 个 agent"],
  "{0} means a different machine on every host. Use the name by which the other hosts know this machine.":
    [
      "{0} 在每台主機上都代表不同的機器。請寫其他主機用來連到這台機器的名稱。",
      "{0} 在每台主机上都代表不同的机器。请写其他主机用来连接这台机器的名称。",
    ],
  "{0} minutes ago": ["{0} 分鐘前", "{0} 分钟前"],
  "{0} more": ["還有 {0} 組", "还有 {0} 组"],
  "{0} names a folder, and an offline bundle lists every file by name. Remove it.": [
    "{0} 指的是資料夾，而離線的安裝包要逐一列出檔案。請移除它。",
    "{0} 指的是文件夹，而离线的安装包要逐一列出文件。请删除它。",
  ],
  "{0} names a registry of its own, and images.registry goes before it: hosts pull {1}. Remove one of the two, unless your registry mirrors others under that name.":
    [
      "{0} 自己就指定了 registry，而 images.registry 還會加在它前面：主機會拉取 {1}。請移除其中一個，除非您的 registry 以這樣的名稱鏡像其他 registry。",
      "{0} 自己就指定了 registry，而 images.registry 还会加在它前面：主机会拉取 {1}。请移除其中一个，除非您的 registry 以这样的名称镜像其他 registry。",
    ],
  "{0} needs the isolator {1}. Add it to flags.agent isolation, or remove {2}.": [
    "{0} 需要 isolator {1}。請加到 flags.agent 的 isolation，或移除 {2}。",
    "{0} 需要 isolator {1}。请加到 flags.agent 的 isolation，或删除 {2}。",
  ],
  "{0} needs the linux launcher; with the posix launcher mesos-agent aborts. Set flags.agent launcher: linux, or use posix/cpu,posix/mem.":
    [
      "{0} 需要 linux launcher；用 posix 時 mesos-agent 會異常終止。請設定 flags.agent 的 launcher: linux，或用 posix/cpu,posix/mem。",
      "{0} 需要 linux launcher；用 posix 时 mesos-agent 会异常终止。请设置 flags.agent 的 launcher: linux，或用 posix/cpu,posix/mem。",
    ],
  "{0} needs the {1} launcher. Set flags.agent launcher: {2}, or remove {3}.": [
    "{0} 需要 {1} launcher。請設定 flags.agent 的 launcher: {2}，或移除 {3}。",
    "{0} 需要 {1} launcher。请设置 flags.agent 的 launcher: {2}，或删除 {3}。",
  ],
  "{0} needs {1} as well, which takes {2}. Set both or neither.": [
    "{0} 也需要 {1}，其值為 {2}。請兩個都設定，或都不設定。",
    "{0} 也需要 {1}，其值为 {2}。请两个都设置，或都不设置。",
  ],
  "{0} needs {1} as well. Set both or neither.": [
    "{0} 需要與 {1} 一起設定。請兩者都設，或都不設。",
    "{0} 需要与 {1} 一起设置。请两者都设，或都不设。",
  ],
  "{0} needs {1} {2} or later (not verified); an older {3} exits on it. Make sure that your packages are new enough.":
    [
      "{0} 需要 {1} {2} 以上（未經驗證）；較舊的 {3} 遇到它就會結束。請確認你的套件夠新。",
      "{0} 需要 {1} {2} 以上（未经验证）；较旧的 {3} 遇到它就会退出。请确认你的软件包够新。",
    ],
  "{0} networks": ["{0} 個網段", "{0} 个网段"],
  "{0} new": ["新增 {0}", "新增 {0}"],
  "{0} notes": ["{0} 則提醒", "{0} 条提醒"],
  "{0} of {1}": ["{0}/{1}", "{0}/{1}"],
  "{0} of {1} agents on this machine offer all of its CPUs and memory, so together they promise more than there is. Give each a share with Agent resources, such as cpus:1;mem:1024.":
    [
      "這台機器上 {1} 個 agent 中有 {0} 個提供機器全部的 CPU 與記憶體，加起來比實際的還多。請用「agent 的資源」分給每個一份，例如 cpus:1;mem:1024。",
      "这台机器上 {1} 个 agent 中有 {0} 个提供机器全部的 CPU 与内存，加起来比实际的还多。请用“agent 的资源”分给每个一份，例如 cpus:1;mem:1024。",
    ],
  "{0} of {1} hosts": ["{0} / {1} 台主機", "{0} / {1} 台主机"],
  "{0} of {1} masters up. {2} leads; any of them can.": [
    "{1} 個 master 中有 {0} 個在運作。{2} 是 leader；任何一個都可以。",
    "{1} 个 master 中有 {0} 个在运行。{2} 是 leader；任何一个都可以。",
  ],
  "{0} of {1} steps": ["{0} / {1} 個步驟", "{0} / {1} 个步骤"],
  "{0} of {1} up: no quorum. Nothing new starts, running tasks go on.": [
    "{1} 個中有 {0} 個在運作：沒有 quorum。不會啟動新任務，執行中的任務會繼續。",
    "{1} 个中有 {0} 个在运行：没有 quorum。不会启动新任务，运行中的任务会继续。",
  ],
  "{0} of {1} up: still elects a leader ({2}). No further failure is survived.": [
    "{1} 個中有 {0} 個在運作：仍能選出 leader（{2}）。不能再有故障。",
    "{1} 个中有 {0} 个在运行：仍能选出 leader（{2}）。不能再有故障。",
  ],
  "{0} of {1} up: still elects a leader ({2}). Survives {3} more.": [
    "{1} 個中有 {0} 個在運作：仍能選出 leader（{2}）。還能容許 {3} 個故障。",
    "{1} 个中有 {0} 个在运行：仍能选出 leader（{2}）。还能容忍 {3} 个故障。",
  ],
  "{0} on {1}": ["{1}上的 {0}", "{1}上的 {0}"],
  "{0} on {1} ({2})": ["{1} 的 {0}（{2}）", "{1} 的 {0}（{2}）"],
  "{0} on {1}, {2} ({3})": ["{1} 的 {0}，{2}（{3}）", "{1} 的 {0}，{2}（{3}）"],
  "{0} or {1}": ["{0} 或 {1}", "{0} 或 {1}"],
  "{0} other networks": ["其他 {0} 個網段", "其他 {0} 个网段"],
  "{0} problems": ["{0} 個問題", "{0} 个问题"],
  "{0} problems.": ["有 {0} 個問題。", "有 {0} 个问题。"],
  "{0} problems; nothing was written.": [
    "有 {0} 個問題；沒有寫入任何檔案。",
    "有 {0} 个问题；没有写入任何文件。",
  ],
  "{0} removed": ["移除 {0}", "移除 {0}"],
  "{0} requires {1} ({2}) to be {3} ({4}). Change one of them.": [
    "{0} 要求 {1}（{2}）{3}（{4}）。請修改其中一個。",
    "{0} 要求 {1}（{2}）{3}（{4}）。请修改其中一个。",
  ],
  "{0} still holds files of an earlier bundle. Take from it what you need, then remove it.": [
    "{0} 仍有先前 bundle 的檔案。請取出需要的內容，再將它移除。",
    "{0} 仍有先前 bundle 的文件。请取出需要的内容，再将它移除。",
  ],
  "{0} takes no argument {1}.": ["{0} 不接受引數 {1}。", "{0} 不接受参数 {1}。"],
  "{0} takes no option {1}; that belongs to: {2}.": [
    "{0} 沒有選項 {1}；它屬於：{2}。",
    "{0} 没有选项 {1}；它属于：{2}。",
  ],
  "{0} times {1}": ["{1} 的 {0} 倍", "{1} 的 {0} 倍"],
  "{0} was added in ZooKeeper {1}; the {2} in this cluster ignores it. Remove it.": [
    "{0} 從 ZooKeeper {1} 才有；這個叢集的 {2} 會忽略它。請移除它。",
    "{0} 从 ZooKeeper {1} 才有；这个集群的 {2} 会忽略它。请删除它。",
  ],
  "{0} was in no release of {1} when last checked, and {2} exits on unknown flags. Make sure that your packages have it.":
    [
      "上次查證時，{1} 還沒有任何版本有 {0}，而 {2} 遇到不認識的旗標就會結束。請確認你的套件有它。",
      "上次查证时，{1} 还没有任何版本有 {0}，而 {2} 遇到不认识的标志就会退出。请确认你的软件包有它。",
    ],
  "{0} was removed in {1}.": ["{0} 已在 {1} 移除。", "{0} 已在 {1} 中移除。"],
  "{0} was removed in {1}: {2}.": ["{0} 已在 {1} 移除：{2}。", "{0} 已在 {1} 中移除：{2}。"],
  "{0} works only together with filesystem/linux. Add filesystem/linux, or remove {1}.": [
    "{0} 只能與 filesystem/linux 一起運作。請加上 filesystem/linux，或移除 {1}。",
    "{0} 只能与 filesystem/linux 一起工作。请加上 filesystem/linux，或删除 {1}。",
  ],
  "{0} would be a custom resource. Mesos calls it {1}.": [
    "{0} 會變成自訂的資源。Mesos 中它叫作 {1}。",
    "{0} 会变成自定义的资源。Mesos 中它叫作 {1}。",
  ],
  "{0} would be replaced.": ["{0} 將被取代。", "{0} 将被替换。"],
  "{0} would cut the cluster off from its ZooKeeper: {1}. Remove it.": [
    "設定 {0} 會讓叢集失去 ZooKeeper：{1}。請移除它。",
    "设置 {0} 会让集群失去 ZooKeeper：{1}。请删除它。",
  ],
  "{0} would write into {1}, where the file is lost. Use s3:// or remove it.": [
    "{0} 會寫進{1}，檔案會遺失。請改用 s3://，或移除它。",
    "{0} 会写进{1}，文件会丢失。请改用 s3://，或删除它。",
  ],
  "{0} {1}": ["{0}{1}", "{0}{1}"],
  "{0} {1}.": ["{0} {1}。", "{0} {1}。"],
  "{0} {1}. Remove it from flags.": ["{0} {1}。請從 flags 移除。", "{0} {1}。请从 flags 中删除。"],
  "{0} {1}: {2}": ["{0} {1}：{2}", "{0} {1}：{2}"],
  "{0}, and with Docker before 26": ["{0}、且 Docker 早於 26 版時", "{0}、且 Docker 早于 26 版时"],
  "{0}, and {1} more answers": ["{0}，以及另外 {1} 個答案", "{0}，以及另外 {1} 个答案"],
  "{0}, by network: {1}": ["{0}，依網路：{1}", "{0}，按网络：{1}"],
  "{0}, by {1}: {2}": ["{0}，依 {1}：{2}", "{0}，按 {1}：{2}"],
  "{0}, compiled from {1} ({2})": ["{0}，由 {1} 編譯（{2}）", "{0}，由 {1} 编译（{2}）"],
  "{0}, in {1}": ["{0}，以 {1} 計", "{0}，以 {1} 计"],
  "{0}, on one machine": ["{0}，在一台機器上", "{0}，在一台机器上"],
  "{0}, on several machines": ["{0}，多台機器", "{0}，多台机器"],
  "{0}, on {1}": ["{0}，在 {1} 上", "{0}，在 {1} 上"],
  "{0}, or your own mirror": ["{0}，或自己的鏡像站", "{0}，或自己的镜像站"],
  "{0}, the package of {1}": ["{0}，{1} 的套件", "{0}，{1} 的软件包"],
  "{0}, version {1}": ["{0}，版本 {1}", "{0}，版本 {1}"],
  "{0}, {1}": ["{0}，{1}", "{0}，{1}"],
  "{0}, {1} to {2}": ["{0} 個，{1} 到 {2}", "{0} 个，{1} 到 {2}"],
  "{0}, {1}.": ["{0}，{1}。", "{0}，{1}。"],
  "{0}.": ["{0}。", "{0}。"],
  "{0}.zip is in your downloads. Next: unpack it and read README.md.": [
    "{0}.zip 已經下載。接下來：解壓縮，閱讀 README.md。",
    "{0}.zip 已经下载。接下来：解压缩，阅读 README.md。",
  ],
  "{0}:": ["{0}：", "{0}："],
  "{0}: 1 host. What is it?": ["{0}：1 台主機。它是什麼？", "{0}：1 台主机。它是什么？"],
  "{0}: apps may run from Docker images": [
    "{0}：應用程式可用 Docker 映像檔執行",
    "{0}：应用可以 Docker 镜像运行",
  ],
  "{0}: apps run as plain processes, not from Docker images": [
    "{0}：應用程式以一般行程執行，不用 Docker 映像檔",
    "{0}：应用以普通进程运行，不用 Docker 镜像",
  ],
  "{0}: available when last checked; more in the bundle's README.md.": [
    "{0}：上次檢查時仍可取得；詳情見部署包的 README.md。",
    "{0}：上次检查时仍可获取；详情见部署包的 README.md。",
  ],
  "{0}: back to the default": ["{0}：恢復預設值", "{0}：恢复默认值"],
  "{0}: from the old cluster to this one": ["{0}：從舊叢集到這個叢集", "{0}：从旧集群到这个集群"],
  "{0}: missing. Add --{1} {2}, such as --{3} {4}.": [
    "{0}：沒有回答。請加上 --{1} {2}，例如 --{3} {4}。",
    "{0}：没有回答。请加上 --{1} {2}，例如 --{3} {4}。",
  ],
  "{0}: these names and addresses are only examples. Change them unless they are yours.": [
    "{0}：這些名稱與位址只是範例。除非真是您的，否則請修改。",
    "{0}：这些名称与地址只是示例。除非真是您的，否则请修改。",
  ],
  "{0}: these names have no number to go on with. Add the other hosts to the list.": [
    "{0}：這些名稱沒有可以接續的編號。請把其餘主機加進清單。",
    "{0}：这些名称没有可以接续的编号。请把其余主机加进列表。",
  ],
  "{0}: {1}": ["{0}：{1}", "{0}：{1}"],
  "{0}: {1} files, {2} KB uncompressed": [
    "{0}：{1} 個檔案，壓縮前 {2} KB",
    "{0}：{1} 个文件，压缩前 {2} KB",
  ],
  "{0}: {1} hosts. What are they?": [
    "{0}：{1} 台主機。它們是什麼？",
    "{0}：{1} 台主机。它们是什么？",
  ],
  "{0}: {1} others": ["{0}：其他 {1} 個", "{0}：其他 {1} 个"],
  "{0}: {1} values": ["{0}：{1} 個不同的值", "{0}：{1} 个不同的值"],
  "{0}: {1} … {2}": ["{0}：{1} … {2}", "{0}：{1} … {2}"],
  "{0}: {1} → {2}": ["{0}：{1} → {2}", "{0}：{1} → {2}"],
  "{0}: {1}.": ["{0}：{1}。", "{0}：{1}。"],
  "{0}: {1}. {2}": ["{0}：{1}。{2}", "{0}：{1}。{2}"],
  "{0}; for trying it out": ["{0}；供試用", "{0}；供试用"],
  "{0}; includes ZooKeeper {1}": ["{0}；內含 ZooKeeper {1}", "{0}；自带 ZooKeeper {1}"],
  "{0}; includes ZooKeeper {1} (end of life)": [
    "{0}；內含 ZooKeeper {1}（已終止支援）",
    "{0}；自带 ZooKeeper {1}（已终止支持）",
  ],
  "{0}; the usual choice": ["{0}；通常選這個", "{0}；通常选这个"],
  "… and {0} more lines in the download": [
    "… 其餘 {0} 行在下載的檔案裡",
    "… 其余 {0} 行在下载的文件里",
  ],
  "… and {0} more.": ["……還有 {0} 個。", "……还有 {0} 个。"],
  "← back; the change is undone": ["← 返回；這項變更已取消", "← 返回；这项变更已撤销"],
};

const column = (index: 0 | 1): Catalogue =>
  Object.fromEntries(Object.entries(rows).map(([text, row]) => [text, row[index]]));

export const zhTW = column(0);
export const zhCN = column(1);
