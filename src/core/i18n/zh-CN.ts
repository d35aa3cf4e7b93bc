import type { Catalogue } from "./message.ts";

/** 简体中文, as operators in mainland China write it. Rows are sorted by the English text; `npm run check` prints those that are missing. */
export const zhCN: Catalogue = {
  "  ↑ ↓ move, Enter takes it, Esc goes back": "  ↑ ↓ 移动，Enter 选择，Esc 返回",
  "--emit takes {0}.": "--emit 可用的值：{0}。",
  "--format takes {0}.": "--format 可用的值：{0}。",
  "--role takes {0}.": "--role 可用的值：{0}。",
  "--set takes PATH=VALUE, such as --set ports.marathon=8081.":
    "--set 的写法是 PATH=VALUE，例如 --set ports.marathon=8081。",
  "--set {0}: {1}": "--set {0}：{1}",
  ".deb files that you put into artifacts/supplied/": "由您放进 artifacts/supplied/ 的 .deb 文件",
  "/v2/events took its place": "已由 /v2/events 取代",
  "0, or 2 and more": "0，或是 2 以上",
  "1 address": "1 个地址",
  "1 agent": "1 个 agent",
  "1 failure": "1 台故障",
  "1 host": "1 台主机",
  "1 line changed": "1 行有变动",
  "1 master": "1 台 master",
  "1 problem to solve; what you see is the last cluster without one.":
    "还有 1 个问题；下面显示的是上一个没有问题的集群。",
  "1 problem; nothing was written.": "有 1 个问题；没有写入任何文件。",
  "1, 3, 5 or 7 hosts: ZooKeeper, mesos-master and Marathon run on each. The place in the list is its myid.":
    "1、3、5 或 7 台主机：每台都运行 ZooKeeper、mesos-master 与 Marathon。在列表中的顺序就是它的 myid。",
  "A Mesos cluster, ready to run": "可以直接安装的 Mesos 集群",
  "A known repository has its own layout. Remove layout.":
    "已知的软件源有自己的 layout。请删除 layout。",
  'A one-line source such as "deb https://mirror.example.com/mesos bookworm main".':
    '单行的 apt 来源，例如 "deb https://mirror.example.com/mesos bookworm main"。',
  "A page is for one host or for one role: leave out --node or --role.":
    "一页只能针对一台主机或一种角色：请去掉 --node 或 --role。",
  'A range stands in quotes: "master-[1-3]=10.0.0.[11-13]".':
    '范围要放在引号里："master-[1-3]=10.0.0.[11-13]"。',
  "A repository this tool knows.": "本工具认识的软件源。",
  "A suite that ends in / takes no component, any other suite needs one.":
    "以 / 结尾的 suite 不带 component，其他的 suite 则需要一个。",
  "ARM, 64 bits; no image of Marathon is known for it": "ARM，64 比特；没有已知的 Marathon 镜像",
  "AVENTER's packages have no JNI, which Marathon outside its image needs to load libmesos.":
    "AVENTER 的软件包没有 JNI，而 Marathon 不用镜像运行时，需要 JNI 才能加载 libmesos。",
  "AVENTER's repository has ClusterD, the maintained fork of Mesos. Packages of your own may bring Marathon too.":
    "AVENTER 的软件源提供 ClusterD，也就是仍在维护的 Mesos 分支。自己的软件包还可以包含 Marathon。",
  "Add masters at the end of the list and never reorder it: the place in the list is the myid of ZooKeeper.":
    "新的 master 加在列表最后，不要改变顺序：在列表中的位置就是 ZooKeeper 的 myid。",
  "Addresses of this host": "这台主机的地址",
  Advanced: "高级",
  "Advanced settings": "高级设置",
  "Agent {0}": "Agent {0}",
  Agents: "agent 主机",
  "Agents run the tasks: as many as your work needs. More can be added later.":
    "agent 负责运行任务：数量依您的任务量而定，之后还可以增加。",
  "All hosts have the same one; the distribution's own ZooKeeper is used.":
    "所有主机都相同；ZooKeeper 使用发行版自己的。",
  "All masters are installed together, then the agents: deploy.sh does it in that order. verify.sh says whether the cluster is whole, and what is missing where.":
    "先一起安装所有 master，再安装 agent：deploy.sh 会按这个顺序进行。verify.sh 会说明集群是否完整，以及哪里缺了什么。",
  "All masters first, at about the same time; then the agents.":
    "先装所有 master，时间尽量相近；再装 agent。",
  "An agent's attributes and resources may only grow. After any other change it must begin anew.":
    "agent 的属性与资源只能增加。其他任何改变之后，它都必须重新开始。",
  "An even number survives no more failures than the odd one below it, and the replicated log of Mesos never initialises with it.":
    "偶数能容许的故障数并不比少一台的奇数多，而且 Mesos 的 replicated log 永远无法以偶数完成初始化。",
  "An even number survives no more than the odd one below it, and Mesos' replicated log never initialises with it.":
    "偶数能容许的故障数并不比少一台的奇数多，而且 Mesos 的 replicated log 永远无法以偶数完成初始化。",
  "An offline bundle is filled on a connected machine, carried to the site, and installs without a network.":
    "离线部署包先在有网络的机器上备齐，再带到现场，不需要网络就能安装。",
  "And {0} more: {1}. The page of one host: {2}.": "另外还有 {0} 台：{1}。单台主机的页面：{2}。",
  "Answer the questions and take the scripts, /etc files and Compose files of your own ZooKeeper, Mesos and Marathon. Everything happens in this page: nothing is sent anywhere.":
    "回答问题，就能得到您自己的 ZooKeeper、Mesos 与 Marathon 的脚本、/etc 文件与 Compose 文件。一切都在这个网页里完成：什么都不会发送出去。",
  Answers: "答案",
  "Answers come from a file or from a token: leave out --spec or --from.":
    "答案只能来自文件或 token 其中之一：请去掉 --spec 或 --from。",
  "Any real flag of the programs that is not derived.": "各程序真正的参数，推导而来的除外。",
  "Apache's old git host was given up in 2018": "Apache 的旧 git 主机已在 2018 年停用",
  "Ask in plain lines, for screen readers and dumb terminals; also ACCESSIBLE=1 and TERM=dumb.":
    "以纯文本逐行询问，适用于屏幕阅读器与简易终端；也可用 ACCESSIBLE=1 与 TERM=dumb。",
  "Attributes of the agents": "agent 的属性",
  "Attributes that frameworks can select by, such as { rack: r1 }.":
    "供 framework 挑选 agent 的属性，例如 { rack: r1 }。",
  "Back to the list": "回到列表",
  Build: "编译",
  "Build Mesos once": "编译 Mesos（只需一次）",
  Bundle: "部署包",
  "Cancelled; nothing was written.": "已取消；没有写入任何文件。",
  "Cannot read {0}: {1}": "无法读取 {0}：{1}",
  "Cannot write to standard output: {0}": "无法写到标准输出：{0}",
  "Cannot write {0}: {1}": "无法写入 {0}：{1}",
  "Change an answer": "修改答案",
  "Choose an offline bundle. It holds a list of all that the hosts need, with checksums, and the scripts that fetch it on a connected machine of the same system, check it and carry it. Installation then asks no network.":
    "请选择离线部署包。它列出主机需要的一切与校验和，并附上脚本：在联网的机器上获取、检查、搬运。之后的安装不需要网络。",
  "Close each quote and bracket, and indent what stands within it.":
    "请让每个引号与括号都成对，并将其中的内容缩进。",
  "Close each quote and bracket, and write a blank after each colon and each dash.":
    "请让每个引号与括号都成对，并在每个冒号与每个短横线之后加一个空格。",
  Cluster: "集群",
  "Cluster name": "集群名称",
  "Cluster name: 1 to 63 of a-z, 0-9 and -, no - at either end.":
    "集群名称：1 到 63 个 a-z、0-9 与 -，首尾不能是 -。",
  "Cluster {0}": "集群 {0}",
  "ClusterD (AVENTER's packages)": "ClusterD（AVENTER 的软件包）",
  "ClusterD from AVENTER's repository: Debian 12, Ubuntu 22.04 and 24.04":
    "AVENTER 软件源的 ClusterD：Debian 12、Ubuntu 22.04 与 24.04",
  "Commands: {0}.": "可用的命令：{0}。",
  Configuration: "配置",
  "Container {0}": "容器 {0}",
  Containerizer: "containerizer",
  "Containerizer docker works on cgroup v2 hosts and with Docker 26 and later only since ClusterD 0.5.0. {0}":
    "containerizer docker 要到 ClusterD 0.5.0 以后，才能在 cgroup v2 的主机上、配合 Docker 26 以上的版本工作。{0}",
  Copied: "已复制",
  Copy: "复制",
  "Copy command": "复制命令",
  "Copy file": "复制文件",
  "Copy link to these answers": "复制这些答案的链接",
  "Copy {0} and {1} from {2} to every host.": "请把 {2} 中的 {0} 与 {1} 复制到每台主机。",
  "Copying is not allowed here: select the text and copy it": "这里不允许复制：请选中文字再复制",
  "Default: {0}": "默认：{0}",
  'Did you mean "{0}"?': "是不是要写“{0}”？",
  "Did you mean {0}?": "是不是要写 {0}？",
  Docker: "Docker",
  "Docker Engine with the Compose plugin, version 2, is yours to install. Both must answer.":
    "Docker Engine 与第 2 版的 Compose 插件请自行安装，两者都要有响应。",
  "Docker and Marathon's image": "Docker 与 Marathon 的镜像",
  "Docker images.": "Docker 镜像。",
  Done: "完成",
  Download: "下载",
  "Download {0}.zip": "下载 {0}.zip",
  "Dropped, since it does not apply any more: {0}.": "已舍弃不再适用的答案：{0}。",
  "Empty: leave it unset.": "留空：不设置。",
  "Ended on": "终止日期",
  "Enter takes what is shown, Esc goes back, Ctrl-C stops and keeps your answers.":
    "Enter 采用显示的值，Esc 返回上一题，Ctrl-C 停止并保留您的答案。",
  "Everything here has a default that works.": "这里的每一项都有可用的默认值。",
  "Exit code:": "退出码：",
  "Fields for --set:": "可用 --set 设置的字段：",
  "Fields of one set, and entries of one list, begin in the same column; a text with a colon and a blank in it stands in quotes.":
    "同一组字段、同一个列表的条目都从同一列开始；含有冒号加空格的文本要放在引号里。",
  File: "文件",
  "File {0}": "文件 {0}",
  Files: "文件",
  "Files in {0}": "{0} 中的文件",
  "Find a host": "查找主机",
  "Fingerprint of the repository's key": "软件源密钥的指纹",
  "Fingerprint of the signing key: 40 hexadecimal digits in capitals.":
    "签名密钥的指纹：40 个大写的十六进制数字。",
  "First app": "第一个 app",
  "Flags of Marathon": "Marathon 的参数",
  "Flags of Marathon by their real names, without dashes.":
    "Marathon 的参数，用原本的名称，不加前面的 --。",
  "Flags of ZooKeeper (zoo.cfg) by their real names, without dashes.":
    "ZooKeeper（zoo.cfg）的选项，用原本的名称，不加前面的 --。",
  "Flags of mesos-agent": "mesos-agent 的参数",
  "Flags of mesos-agent by their real names, without dashes.":
    "mesos-agent 的参数，用原本的名称，不加前面的 --。",
  "Flags of mesos-master": "mesos-master 的参数",
  "Flags of mesos-master by their real names, without dashes.":
    "mesos-master 的参数，用原本的名称，不加前面的 --。",
  "Flags of the programs": "各程序的参数",
  "Format of docs: markdown (the default) or html.": "docs 的格式：markdown（默认）或 html。",
  "From now on the services start with Docker.": "从此服务会随 Docker 一起启动。",
  "From now on the services start with the host.": "从此服务会随主机一起启动。",
  "Generate the bundle": "生成部署包",
  Generator: "生成器",
  "Git repository": "Git 仓库",
  "Git repository to clone, without a password in it.": "要 clone 的 Git 仓库，其中不能有密码。",
  "Go on to the review": "继续，检查结果",
  "Go on with the questions where Ctrl-C stopped them; with --yes take the defaults instead.":
    "从 Ctrl-C 停止的地方继续回答；加上 --yes 则其余采用默认值。",
  Guide: "指南",
  "HOSTS is a count (3) on one Docker machine, else names with addresses, comma-separated, or @FILE: a hosts file, or CSV of names and addresses.":
    "HOSTS 在单台 Docker 机器上是数量（3），否则是以逗号分隔的名称加地址，或 @FILE：hosts 文件，或名称与地址的 CSV 文件。",
  "Have the key that signs the repository in the folder where you work, as {0}. It is taken only with the fingerprint {1}.":
    "请把签署软件仓库的密钥放在工作目录中，文件名为 {0}。只有指纹是 {1} 才会采用。",
  "Have the packages of Mesos, and what they need that {0} does not have, in the folder where you work.":
    "请把 Mesos 的软件包，以及它们需要而 {0} 没有的软件包，放在工作目录中。",
  "Have {0} and {1}, which the build left in {2}, in the folder where you work.":
    "请把编译后留在 {2} 的 {0} 与 {1} 放在工作目录中。",
  "Have {0} in the folder where you work: no download host of Marathon is left.":
    "请把 {0} 放在工作目录中：Marathon 的下载站都已不在。",
  "Have {0}, {1} (a JRE 8) and {2} in the folder where you work: no download host of Marathon is left, and this system has no Java 8.":
    "请把 {0}、{1}（JRE 8）与 {2} 放在工作目录中：Marathon 的下载站都已不在，而这个系统没有 Java 8。",
  "Holes found in them since then are not mended upstream: keep the ports inside your own network.":
    "此后发现的漏洞上游不再修补：请把这些端口限制在自己的网络内。",
  Host: "主机",
  "Host name (RFC 1123), or a range such as node-[1-3].example.com.":
    "主机名（RFC 1123），或是范围，例如 node-[1-3].example.com。",
  Hosts: "主机",
  "Hosts that are master and agent": "同时是 master 与 agent 的主机",
  "Hosts without internet": "主机没有互联网",
  How: "说明",
  "How deploy.sh and Ansible reach the hosts.": "deploy.sh 与 Ansible 连到主机的方式。",
  "How many masters": "master 要几台",
  "How the programs get onto the hosts: docker, apt or source.":
    "程序如何装到主机上：docker、apt 或 source。",
  "How the programs get onto the machines. Apache Mesos was retired in 2025 and Marathon's support ended in 2021, whatever you choose.":
    "程序如何装到机器上。无论选哪一种：Apache Mesos 已在 2025 年退役，Marathon 的支持已在 2021 年结束。",
  "IPv4 address, or a range such as 10.0.0.[11-13].": "IPv4 地址，或是范围，例如 10.0.0.[11-13]。",
  "Image of Marathon": "Marathon 的镜像",
  "Image of Mesos": "Mesos 的镜像",
  "Image of ZooKeeper": "ZooKeeper 的镜像",
  "Image reference of Marathon, such as mesosphere/marathon:v1.11.24.":
    "Marathon 的镜像，例如 mesosphere/marathon:v1.11.24。",
  "Image reference of Mesos: any image with mesos-master and mesos-agent on its PATH, such as openeuler/mesos:1.11.0-oe2403sp1.":
    "Mesos 的镜像：PATH 中有 mesos-master 与 mesos-agent 的任何镜像，例如 openeuler/mesos:1.11.0-oe2403sp1。",
  "Image reference of ZooKeeper, such as zookeeper:3.9.6.":
    "ZooKeeper 的镜像，例如 zookeeper:3.9.6。",
  "Image {0}": "镜像 {0}",
  "In the host name {0} the part {1} has {2} characters; 63 are allowed.":
    "主机名 {0} 中的 {1} 有 {2} 个字符；上限是 63 个。",
  "In {0} each file is a flag of the daemon: its name is the flag, its content the value. What a package left there goes.":
    "{0} 中每个文件都是 daemon 的一个 flag：文件名是 flag，内容是值。软件包留在那里的文件会移除。",
  "Indent with blanks.": "请用空格缩进。",
  "Install method": "安装方式",
  "Install the .deb files in artifacts/supplied/.": "安装 artifacts/supplied/ 里的 .deb 文件。",
  "Instead of the section before: the same network, volumes and containers, one command each. Nothing watches their health; each restarts until it finds what it needs.":
    "代替前一节：同样的网络、卷与容器，各用一条命令。没有人监看它们的健康状态；每个容器会一直重启，直到找到它需要的。",
  "Intel and AMD, 64 bits": "Intel 与 AMD，64 比特",
  "It also gives tasks' images root over the host through docker.sock.":
    "此外，任务的镜像可以通过 docker.sock 获取主机的 root 权限。",
  "It names the cluster in Mesos, the folder and the file: 1 to 63 of a-z, 0-9 and -, no - at either end.":
    "用于 Mesos 中的集群名称、文件夹与文件：1 到 63 个 a-z、0-9 与 -，首尾不能是 -。",
  "Its ZooKeeper": "自带的 ZooKeeper",
  JSON: "有效的 JSON",
  "Keep one of them; others go into files of their own.": "请只保留其中一份；其他的另存为文件。",
  "Keep them inside your own network: whoever reaches Marathon's port can run any command on every agent.":
    "请把它们留在自己的网络内：任何人只要连得到 Marathon 的端口，就能在每台 agent 上执行任何命令。",
  "Key of the repository": "软件仓库的密钥",
  "Known: {0}.": "可用的有：{0}。",
  "LIST is NAME:VALUE;NAME:VALUE for every agent, or with HOSTS= before it:":
    "LIST 是给每个 agent 的 NAME:VALUE;NAME:VALUE，或在前面加上 HOSTS=：",
  "Labels that frameworks select agents by, such as rack:r1;zone:a for every agent, or agent-[1-2]=rack:r1 agent-3=rack:r2.":
    "供 framework 挑选 agent 的标签，例如每个 agent 都是 rack:r1;zone:a，或 agent-[1-2]=rack:r1 agent-3=rack:r2。",
  Language: "语言",
  "Language of the README": "README 的语言",
  "Language of the generated README.": "生成的 README 所用的语言。",
  "Language of what you read here, and of the generated README where the spec names none: en, zh-TW, zh-CN.":
    "这里显示的语言，规格文件没有指定时也是生成的 README 的语言：en、zh-TW、zh-CN。",
  "Layout of the packages": "软件包的文件配置",
  "Leave signed-by, and what turns checks off, out of the line: give the key's fingerprint in apt.fingerprint, and install.sh adds the key it checked.":
    "这一行不要写 signed-by，也不要写关闭检查的选项：请在 apt.fingerprint 写密钥的指纹，install.sh 会加上检查过的密钥。",
  "Line {0} has no host name: {1}. Write NAME,ADDRESS or ADDRESS NAME.":
    "第 {0} 行没有主机名：{1}。请写 NAME,ADDRESS 或 ADDRESS NAME。",
  Lines: "行",
  "Lines that differ": "不同的行",
  "Lines {0} to {1} of {2}": "第 {0} 到 {1} 行，共 {2} 行",
  "List the files (mode, size, SHA-256, path); write nothing.":
    "列出文件（权限、大小、SHA-256、路径）；不写入任何文件。",
  "List them with --dry-run.": "可以用 --dry-run 列出。",
  "Login name: a-z, 0-9, _ and -.": "登录名称：a-z、0-9、_ 与 -。",
  "Look at it": "看看结果",
  "Look whether they run. Each restarts by itself until it finds what it needs.":
    "看看它们是否在运行。每个服务会自行重启，直到找到它需要的。",
  "MARATHON_APP_ is left to apps, and Marathon ignores it":
    "MARATHON_APP_ 是留给应用的，Marathon 会忽略它",
  Machines: "机器",
  "Make a bundle that installs without a network.": "生成不需要网络就能安装的部署包。",
  "Make the bundle with:": "生成部署包的命令：",
  "Makes the bundle of scripts and config files for a Mesos, Marathon and ZooKeeper cluster.":
    "生成搭建 Mesos、Marathon 与 ZooKeeper 集群所需的部署包：脚本与配置文件。",
  "Making the zip …": "正在制作 zip …",
  Marathon: "Marathon",
  "Marathon and Java 8": "Marathon 与 Java 8",
  'Marathon cannot come as "{0}" here. {1} Use {2}.': "这里的 Marathon 不能用“{0}”。{1}请用 {2}。",
  "Marathon is off, so that its options change nothing. Take them out, or choose a Marathon.":
    "Marathon 已关闭，它的选项没有作用。请删除这些选项，或选择一种 Marathon。",
  "Marathon starts long-running apps on the cluster and keeps them running. It runs on every master; support ended in 2021.":
    "Marathon 在集群上启动长期运行的应用，并让它们持续工作。它在每台 master 上运行；支持已在 2021 年结束。",
  "Marathon: {0}. A first app for it:": "Marathon：{0}。给它的第一个 app：",
  "Master and agent {0}": "Master 兼 agent {0}",
  "Master {0}": "Master {0}",
  Masters: "master 主机",
  "Masters decide by majority. More than half of them must agree: that number is the quorum, and as long as it is up, the cluster works. So 3 masters (quorum 2) survive the loss of 1. An even number gains nothing: 4 need 3 to agree and survive 1 failure too, and Mesos does not start with it.":
    "master 以多数决做决定，必须有过半数同意：这个数量就是 quorum（法定人数），只要有这么多台在工作，集群就能工作。所以 3 台 master（quorum 是 2）可以容许失去 1 台。偶数没有好处：4 台需要 3 台同意，一样只能容许 1 台故障，而且 Mesos 无法以偶数启动。",
  "May fail": "可容许故障",
  Mesos: "Mesos",
  "Mesos and Marathon need ephemeral nodes": "Mesos 与 Marathon 需要 ephemeral node",
  "Mesos cannot speak SASL": "Mesos 不支持 SASL",
  "Mesos cluster generator": "Mesos 集群生成器",
  "Mesos from its archive": "从归档文件安装 Mesos",
  "Mesos would have to log in, and secrets never enter the spec":
    "Mesos 就必须登录，而机密信息不会放进规格文件",
  "Mesos: {0}. The page of any master leads to the one that leads.":
    "Mesos：{0}。任何一台 master 的页面都会转到当前的 leader。",
  "Mesosphere's download hosts were switched off in 2023 and will not come back":
    "Mesosphere 的下载主机已在 2023 年关闭，不会再恢复",
  "Mesosphere's package hosts were switched off in 2023 and will not come back":
    "Mesosphere 的软件包主机已在 2023 年关闭，不会再恢复",
  Method: "安装方式",
  "Method {0} installs on several machines, so every host needs an IPv4 address: write master-1=10.0.0.11. Only method docker can run without addresses, on one machine.":
    "安装方式 {0} 会装在多台机器上，所以每台主机都需要 IPv4 地址：请写成 master-1=10.0.0.11。只有安装方式 docker 可以不写地址，全部在一台机器上运行。",
  "Missing.": "缺少这一项。",
  "Missing. Give the 40 hexadecimal digits of the key that signs this source (gpg --show-keys FILE), and put the key into artifacts/supplied/apt-key.asc.":
    "缺少这一项。请写出签名这个来源的密钥的 40 个十六进制数字（gpg --show-keys FILE），并把密钥放在 artifacts/supplied/apt-key.asc。",
  "NAME.zip, NAME.tar.gz, a directory/ with a trailing slash, or - for a zip on stdout. Default: ./<name>.zip":
    "NAME.zip、NAME.tar.gz、以斜杠结尾的 directory/，或以 - 表示把 zip 写到标准输出。默认：./<name>.zip",
  Name: "名称",
  Names: "名称",
  "Names and IPv4 addresses of the agents, in the same form.":
    "agent 的名称与 IPv4 地址，写法相同。",
  "Names and IPv4 addresses of the masters, NAME=ADDRESS: a range as below, a list with commas, or @FILE with a hosts file or CSV.":
    "master 的名称与 IPv4 地址，写成 NAME=ADDRESS：可以是下面这样的范围、以逗号分隔的列表，或 @FILE 指定 hosts 文件或 CSV 文件。",
  "Names in {0}": "{0} 中的名称",
  Network: "网络",
  "Network of the containers": "容器的网络",
  "Network of the containers on one Docker machine, such as 172.30.0.0/24.":
    "单台 Docker 机器上容器的网络，例如 172.30.0.0/24。",
  "Next page": "下一页",
  "Next:": "接下来：",
  "No agent is called {0}.": "没有名为 {0} 的 agent。",
  "No agents yet.": "还没有 agent。",
  "No masters yet.": "还没有 master。",
  "No package of Marathon fits a Mesos under /usr/local.":
    "没有 Marathon 软件包能与 /usr/local 下的 Mesos 配合使用。",
  "No {0} build of {1} is known. Check before you rely on it, or name another image in images.{2}.":
    "没有已知的 {0} 版 {1}。请先确认再使用，或在 images.{2} 指定其他镜像。",
  "Nobody logs in anywhere: whoever reaches Marathon's port can run any command on every agent, as root.":
    "任何地方都不需登录：连得到 Marathon 端口的人，都能以 root 在每台 agent 上运行任何命令。",
  "Node.js is too old": "Node.js 版本过旧",
  "Not possible: {0}": "无法选择：{0}",
  "Not used: {0} does not read this field.": "这个字段没有用到（{0}）。",
  'More than 5 million characters are not read. Write hosts as ranges, such as "agent-[1-1000]".':
    '超过五百万个字符的文件不会读取。请将主机写成范围，例如 "agent-[1-1000]"。',
  "Not valid YAML: an alias (*name) leads back to itself, or the fields lie too deep in each other.":
    "不是有效的 YAML：有别名（*name）指回自己，或是字段嵌套太深。",
  "Not valid YAML: {0}.": "不是有效的 YAML：{0}。",
  Note: "说明",
  "Note:": "注意：",
  "Note: {0}": "注意：{0}",
  "Nothing fits.": "没有符合的项目。",
  "Nothing is typed, and there is no default.": "没有输入任何内容，也没有默认值。",
  "Number of agents": "agent 的数量",
  "Number of masters": "master 的数量",
  Offline: "离线",
  "On one Docker machine everything is one page: leave out --node and --role.":
    "只有一台 Docker 机器时全部在同一页：请去掉 --node 与 --role。",
  "On one machine the hosts have no addresses.": "全部在一台机器上时，主机不写地址。",
  "On one machine with {0}, {1}. It takes hours, and 2 GB of memory for each job.":
    "在一台 {0}、{1} 的机器上进行。需要数小时，每个任务需要 2 GB 内存。",
  "On {0} ({1}):": "在 {0}（{1}）上：",
  "One field on each line, such as name: analytics.": "每一行一个字段，例如 name: analytics。",
  "One host or more: mesos-agent runs on each.": "一台以上的主机：每台都运行 mesos-agent。",
  "One machine is for trying out; a cluster that must survive a failure needs several.":
    "一台机器适合试用；要能承受故障的集群需要多台。",
  "One master: while it is down nothing starts, and its data exists once. 3 masters survive 1 failure.":
    "只有一台 master：它停机时什么都无法启动，数据也只有一份。3 台 master 可以容许 1 台故障。",
  "Operating system of the hosts": "主机的操作系统",
  "Operating system of the hosts (apt and source).": "主机的操作系统（apt 与 source）。",
  "Operating systems": "操作系统",
  "Operating the cluster": "集群运维",
  "Option {0} needs a value: {1} {2}.": "选项 {0} 需要一个值：{1} {2}。",
  "Option {0} takes no value.": "选项 {0} 不接受值。",
  "Options:": "选项：",
  "Or take the defaults with --yes.": "或是用 --yes 采用默认值。",
  Packages: "软件包",
  "Packages of Mesos": "Mesos 的软件包",
  Pages: "页面",
  Port: "端口",
  "Port between ZooKeeper servers": "ZooKeeper 服务器之间的端口",
  "Port of Marathon's page and API": "Marathon 网页与 API 的端口",
  "Port of Marathon's scheduler": "Marathon 调度器的端口",
  "Port of Marathon's scheduler, which the masters connect back to, 1 to 65535.":
    "Marathon 调度器的端口，master 会连回这里，1 到 65535。",
  "Port of Marathon's web page and REST API, 1 to 65535.":
    "Marathon 网页与 REST API 的端口，1 到 65535。",
  "Port of ZooKeeper": "ZooKeeper 的端口",
  "Port of ZooKeeper for its clients, 1 to 65535.": "ZooKeeper 供客户端连接的端口，1 到 65535。",
  "Port of ZooKeeper's election": "ZooKeeper 选举的端口",
  "Port of ZooKeeper's leader election, 1 to 65535.": "ZooKeeper 选举 leader 的端口，1 到 65535。",
  "Port of ZooKeeper, followers to leader, 1 to 65535.":
    "ZooKeeper 的 follower 连到 leader 的端口，1 到 65535。",
  "Port of mesos-agent": "mesos-agent 的端口",
  "Port of mesos-agent, 1 to 65535.": "mesos-agent 的端口，1 到 65535。",
  "Port of mesos-master": "mesos-master 的端口",
  "Port of mesos-master, 1 to 65535.": "mesos-master 的端口，1 到 65535。",
  "Port of ssh, 1 to 65535.": "ssh 的端口，1 到 65535。",
  "Port {0} is already taken by ports.{1}. Give each service its own port.":
    "端口 {0} 已由 ports.{1} 使用。请让每个服务各用一个端口。",
  Ports: "端口",
  "Ports of the services.": "各服务的端口。",
  Preview: "预览",
  "Preview a file": "预览文件",
  "Print one file of the bundle; write nothing.": "打印部署包中的一个文件；不写入任何文件。",
  "Print the answers as a token for links (token), or one command that makes the bundle anywhere (oneliner); write nothing.":
    "把答案打印成可放进链接的 token（token），或打印一条到处都能生成整包文件的命令（oneliner）；不写入任何文件。",
  "Print the version.": "打印版本。",
  "Print this help.": "打印这份帮助。",
  "Problem:": "问题：",
  "Processor architecture of the hosts.": "主机的处理器架构。",
  "Processor of the hosts": "主机的处理器",
  "Put this text in quotes.": "请把这段文本放在引号里。",
  Quorum: "quorum",
  "README.md in the bundle says the rest.": "其余请参阅部署包中的 README.md。",
  "Read answers from a YAML or JSON file, or standard input.":
    "从 YAML 或 JSON 文件，或从标准输入读取答案。",
  "Read this first": "请先阅读",
  "Ready: {0}.": "完成：{0}。",
  "Ready: {0}; 1 note beside its field.": "完成：{0}；字段旁有 1 条注意事项。",
  "Ready: {0}; {1} notes beside their fields.": "完成：{0}；字段旁有 {1} 条注意事项。",
  "Registry host[:port][/path] put before every image name; empty for Docker Hub.":
    "加在每个映像文件名称前面的 registry：host[:port][/path]；留空表示 Docker Hub。",
  "Registry of the images": "镜像的 registry",
  "Remove one of the two.": "请移除两者之一。",
  "Replace an existing output.": "替换已存在的输出。",
  Repository: "软件仓库",
  "Repository of {0}": "{0} 的软件源",
  "Repository that this tool knows": "本工具认识的软件源",
  "Resources of the agents": "agent 的资源",
  "Resources to offer instead of the detected ones; memory and disk in MB, such as { cpus: 4, mem: 8192 }.":
    "要提供的资源，取代自动检测的结果；内存与磁盘以 MB 计，例如 { cpus: 4, mem: 8192 }。",
  Review: "检查",
  "Row of the table of sources.": "源代码表中的一行。",
  "Save the answers and stop": "保存答案并停止",
  "Save the file as plain text in UTF-8.": "请将文件保存为 UTF-8 纯文本。",
  "Saved the answers in {0}.": "已将答案保存在 {0}。",
  "Say whose layout the packages have: layout: mesosphere (package mesos, service mesos-slave) or aventer (aventer-mesos, mesos-agent).":
    "请说明软件包采用谁的布局：layout: mesosphere（软件包 mesos、服务 mesos-slave）或 aventer（aventer-mesos、mesos-agent）。",
  "See create-mesos-cluster --help.": "请参阅 create-mesos-cluster --help。",
  Services: "服务",
  "Services of this host": "这台主机的服务",
  "Set any other field, such as ports.marathon=8081. Can be repeated.":
    "设置其他任何字段，例如 ports.marathon=8081。可重复使用。",
  "Settings of ZooKeeper": "ZooKeeper 的设置",
  "Several machines need names and addresses, such as node-1=10.0.0.11.":
    "多台机器需要名称与地址，例如 node-1=10.0.0.11。",
  "Show {0} of {1} more": "再显示 {0} 台（还有 {1} 台）",
  "Some answers do not fit each other.": "有些答案互相不合。",
  Source: "来源",
  "Source line": "软件源",
  Start: "启动",
  "Start all masters at about the same time: the log of Mesos initialises only when every master runs.":
    "请让所有 master 大约同时启动：要等每台 master 都在运行，Mesos 的 log 才会初始化。",
  "Start of the services": "启动服务",
  State: "状态",
  "State of the services": "服务的状态",
  "Supplied packages": "自备的软件包",
  System: "系统",
  "Take answers from a token, or from a link that ends in #TOKEN.":
    "从 token，或结尾是 #TOKEN 的链接读取答案。",
  "Take it out.": "请删除它。",
  "Take the default for every question still open.": "还没有回答的问题都采用默认值。",
  "Take the same steps on each of these hosts, with its own lines in place of those above.":
    "在这些主机上各做相同的步骤，但以各自的行取代上面的行。",
  "The README in your bundle says all of this for your own hosts, with the commands.":
    "部署包里的 README 会针对您自己的主机说明这一切，并附上命令。",
  "The address holds a user or password. Put them into /etc/apt/auth.conf.d on the hosts.":
    "地址中有用户名或密码。请把它们放在主机的 /etc/apt/auth.conf.d。",
  "The answers in this link were left out. {0}": "这个链接里的答案没有采用。{0}",
  "The bundle": "部署包",
  "The bundle has no file {0}.": "部署包中没有文件 {0}。",
  "The cluster has no host {0}.": "集群中没有主机 {0}。",
  "The command": "命令",
  "The command pulls the images, starts everything in order, and returns when all are healthy.":
    "这条命令会拉取镜像、依次启动全部服务，等全部健康后才结束。",
  "The file names no host.": "文件中没有主机。",
  "The generator needs JavaScript. The same in a terminal:":
    "生成器需要 JavaScript。在终端也能做同样的事：",
  "The host name {0} has an empty part. Write names such as node-1 or node-1.example.com.":
    "主机名 {0} 有一段是空的。请写成 node-1 或 node-1.example.com 这样的名称。",
  "The host name {0} has {1} characters; 253 are allowed.":
    "主机名 {0} 有 {1} 个字符；上限是 253 个。",
  "The host {0} is twice in this list. Remove one of the two.":
    "主机 {0} 在列表中出现两次。请删除其中一个。",
  "The key that signs the repository is taken only with the fingerprint {0}.":
    "签署软件仓库的密钥，只有指纹是 {0} 才会采用。",
  "The list is empty.": "列表是空的。",
  "The masters and this host get their names in {0}. What was pasted there before is replaced, between its two marks; every other line stays.":
    "把各 master 与这台主机的名称写进 {0}。之前粘贴的区块会在两个标记之间被取代；其他各行保持不变。",
  "The options {0} have characters that do not belong there. Use such as [arch=amd64].":
    "选项 {0} 中有不该出现的字符。请写成 [arch=amd64] 这样。",
  "The other hosts": "其他主机",
  "The package's own configuration stays as it is; ZooKeeper is pointed at ours.":
    "软件包自己的配置保持原样；ZooKeeper 改为指向我们的配置。",
  "The packages bring Marathon as a package of its own.": "这些软件包中，Marathon 是独立的软件包。",
  "The same in a terminal": "在终端做同样的事",
  "The same without questions:": "不经询问、结果相同的命令：",
  "The steps of a page take packages and images from the network. Leave offline out for docs, or install this bundle with its install.sh.":
    "页面上的步骤会从网络获取软件包与镜像。用 docs 时请去掉 offline，或用这包文件的 install.sh 安装。",
  "The token has {0} characters; none is longer than {1}. Take cluster.yaml with --spec instead.":
    "这个 token 有 {0} 个字符；token 不会超过 {1} 个。请改用 --spec 读取 cluster.yaml。",
  "The token is damaged or not whole. Copy it again, from its first to its last character.":
    "这个 token 已损坏或不完整。请从第一个到最后一个字符重新复制。",
  "The token is of version {0}, and this tool reads version {1}. Take the version of create-mesos-cluster that made it, or make a new one.":
    "这个 token 是第 {0} 版，而这个工具读的是第 {1} 版。请用生成它的那一版 create-mesos-cluster，或重新生成一个。",
  "The value carries a password or a key, and secrets never enter the spec. Write it without.":
    "这个值带有密码或密钥，而机密信息不会放进规格文件。请不要写在这里。",
  "There are no kept answers to go on with. Leave out --resume to begin anew.":
    "没有保留的答案可以接续。不加 --resume 即可重新开始。",
  "There is no field {0} here.": "这里没有字段 {0}。",
  'There is no language "{0}" here; --lang takes {1}.': "没有语言“{0}”；--lang 可以是 {1}。",
  "There is no token here. Take what --emit token printed, or a whole link that ends in #TOKEN.":
    "这里没有 token。请用 --emit token 打印的内容，或结尾是 #TOKEN 的完整链接。",
  "These answers make a token of {0} characters, and links hold {1}. Pass on cluster.yaml instead.":
    "这些答案的 token 有 {0} 个字符，而链接只容得下 {1} 个。请改为传送 cluster.yaml。",
  "This bundle makes a command of more than the {0} characters that shells take. Write an archive with --out {1}.tar.gz, or pass on the answers with --emit token.":
    "这包文件的命令会超过 shell 能接受的 {0} 个字符。请用 --out {1}.tar.gz 写成归档文件，或用 --emit token 传送答案。",
  "This cannot be chosen; the reason stands beside it.": "无法选择这一项；原因写在旁边。",
  "This host must have the address {0}, so look first.": "这台主机必须有地址 {0}，请先确认。",
  "This host must have the address {0}. A master on a host that is not in the list can corrupt the log of all masters, so look first.":
    "这台主机必须有地址 {0}。不在列表上的主机若运行 master，可能损坏所有 master 的 log，所以请先看清楚。",
  "This is a bug in create-mesos-cluster; please report it with the following lines.":
    "这是 create-mesos-cluster 的缺陷（bug）；请附上以下内容反馈。",
  "This is no set of fields. Write one field on each line, such as name: analytics.":
    "这不是一组字段。请每一行写一个字段，例如 name: analytics。",
  "This is not a hosts file or CSV: most of its lines name no host. Write NAME,ADDRESS or ADDRESS NAME on each line.":
    "这不是 hosts 文件或 CSV：大部分的行都没有主机名。请在每一行写 NAME,ADDRESS 或 ADDRESS NAME。",
  "This is the first question.": "这是第一个问题。",
  "This names {0} hosts, but the number is {1}.": "这里写了 {0} 台主机，但数量是 {1}。",
  "This needs Docker Engine with the Compose plugin, version 2.":
    "需要 Docker Engine 与第 2 版的 Compose 插件。",
  "Three ways to install": "三种安装方式",
  "To change the cluster, change cluster.yaml, generate into a new folder and run deploy.sh there: only hosts whose files changed are visited.":
    "要变更集群，请修改 cluster.yaml，生成到新的文件夹，再执行其中的 deploy.sh：只会处理文件有变动的主机。",
  Topology: "拓扑",
  "Type ? to hear a question again, back for the one before. Ctrl-C stops and keeps your answers.":
    "输入 ? 重听问题，输入 back 回到上一题。Ctrl-C 停止并保留您的答案。",
  "Type a number from 1 to {0}.": "请输入 1 到 {0} 的数字。",
  "Type a number, or a part of a name to look for.": "请输入数字，或输入名称的一部分来搜索。",
  "Type a part of a name, choose the flag, then give its value. Set so far: {0}.":
    "输入名称的一部分，选择参数，再输入它的值。目前已设置：{0}。",
  "Type a part of its path.": "请输入路径的一部分。",
  "Type one of {0}.": "请输入其中之一：{0}。",
  'Unknown command "{0}".': "没有命令“{0}”。",
  "Unknown option {0}.": "没有选项 {0}。",
  "Usage:": "用法：",
  "Use 1, 3, 5 or 7 masters.": "请用 1、3、5 或 7 台 master。",
  "Values are taken in this order: flag, spec file, default.":
    "取值的顺序：参数、规格文件、默认值。",
  "Version of the package to hold": "要固定的软件包版本",
  "Version of this file format.": "这个文件格式的版本。",
  'Version to hold, such as "=1.11.0-0.7.1".': '要固定的版本，例如 "=1.11.0-0.7.1"。',
  "Versions of Docker and Compose": "Docker 与 Compose 的版本",
  "Versions to hold.": "要固定的版本。",
  What: "项目",
  "What agents offer instead of all that they find, memory and disk in MB: cpus:4;mem:8192 for every agent, or agent-1=cpus:8;mem:16384 agent-2=cpus:4.":
    "agent 要提供的资源，取代自动检测到的全部；内存与磁盘以 MB 计：每个 agent 都是 cpus:4;mem:8192，或 agent-1=cpus:8;mem:16384 agent-2=cpus:4。",
  "What bundles rely on instead, and what nobody could check:":
    "部署包改用的来源，以及没有人能确认的部分：",
  "What could not be verified": "无法核实的项目",
  "What has ended": "已终止的项目",
  "What it is": "用途",
  "What it means": "说明",
  "What now?": "接下来要做什么？",
  "What old guides name and no bundle uses:": "旧教程提到、但部署包都不使用的：",
  "What that means": "意思",
  "What the agents offer": "agent 提供什么",
  "What to build from.": "要从什么编译。",
  "What to compile": "要编译什么",
  "What was not tried": "没有试过的",
  "Where Marathon comes from, or off. Default: what fits the method.":
    "Marathon 的来源，或 off 表示不装。默认：适合安装方式的来源。",
  "Where apt finds Mesos: { repository: aventer }, { line, layout, fingerprint } or { debs: supplied, layout }.":
    "apt 从哪里获取 Mesos：{ repository: aventer }、{ line, layout, fingerprint } 或 { debs: supplied, layout }。",
  "Where the programs come from": "程序的来源",
  "Which answer?": "要修改哪个答案？",
  "Whose file layout the packages have.": "软件包采用谁的文件布局。",
  "Why not": "原因",
  "With Docker Compose": "使用 Docker Compose",
  "With docker alone, everything can run on one machine. Every other cluster needs the names and IPv4 addresses of its hosts, and ssh to them.":
    "只有 docker 可以全部在一台机器上运行。其他的集群都需要主机的名称与 IPv4 地址，以及连到主机的 ssh。",
  "With method docker everything is an image.": "用安装方式 docker 时，一切都是镜像。",
  "With {0} the cluster would lose its ZooKeeper: {1}. Take it out.":
    "设置 {0} 会让集群失去 ZooKeeper：{1}。请删除它。",
  "With {0}, containerizer docker does not start on cgroup v2 hosts (every current Debian and Ubuntu) and fails its tasks with Docker 26 and later; preflight.sh looks at each host. Use containerizer: mesos, or ClusterD (method: apt). {1}":
    "这里用的是：{0}。它的 containerizer docker 在 cgroup v2 的主机（目前所有的 Debian 与 Ubuntu）上无法启动，配合 Docker 26 以上的版本时任务会失败；preflight.sh 会检查每台主机。请用 containerizer: mesos，或 ClusterD（method: apt）。{1}",
  "Without Compose": "不用 Compose",
  "Write a blank after each colon and each dash: name: analytics.":
    "请在每个冒号与每个短横线之后加一个空格：name: analytics。",
  "Write a number from 1 on.": "请写 1 以上的数字。",
  "Write a value of that kind.": "请写这种类型的值。",
  "Write {0} or less.": "请写 {0} 以下的值。",
  "Write {0} or more.": "请写 {0} 以上的值。",
  "Write {0}.": "请写 {0}。",
  "Written for {0} ({1}). The other hosts of this kind follow below.":
    "以 {0}（{1}）为例。同类的其他主机列在下面。",
  "Wrote {0}: {1} files.": "已写入 {0}：{1} 个文件。",
  "Your answers are kept, but going on with them needs a terminal: run it there again. Without one add --yes: what is open gets its default.":
    "您的答案还保留着，但要继续回答需要终端：请在终端中再运行一次。没有终端时，请加上 --yes：尚未回答的采用默认值。",
  "Your answers are kept. Go on with: {0} --resume": "已保留您的答案。继续请用：{0} --resume",
  ZooKeeper: "ZooKeeper",
  "ZooKeeper and mesos-master": "ZooKeeper 与 mesos-master",
  "ZooKeeper comes from the distribution, whatever other repositories offer.":
    "不论其他软件仓库提供什么，ZooKeeper 都来自发行版。",
  "ZooKeeper {0} of this release has long had no upstream support":
    "这个发行版的 ZooKeeper {0} 早已没有上游支持",
  'ZooKeeper\'s AdminServer would listen on {0}, the port of ports.{1}. Set flags.zookeeper "admin.serverPort" to a free port.':
    'ZooKeeper 的 AdminServer 会在 {0} 上监听，那是 ports.{1} 的端口。请把 flags.zookeeper 的 "admin.serverPort" 设为空闲的端口。',
  "ZooKeeper's folders": "ZooKeeper 的目录",
  "ZooKeeper, mesos-master and Marathon": "ZooKeeper、mesos-master 与 Marathon",
  "[from-to] with from not above to, and commas between several":
    "[from-to]，from 不可大于 to，多个时以逗号分隔",
  "a URL": "有效的 URL",
  "a ZooKeeper URL": "有效的 ZooKeeper URL",
  "a ZooKeeper URL with a path, or host:port": "带路径的 ZooKeeper URL，或 host:port",
  "a backslash": "反斜杠",
  "a blank": "空白",
  "a boolean": "布尔值",
  "a bug in create-mesos-cluster, printed with its stack trace":
    "create-mesos-cluster 的缺陷（bug），会打印堆栈跟踪",
  "a build this tool does not know": "本工具不认识的版本",
  "a cluster on one Docker machine": "单台 Docker 机器上的集群",
  "a command": "命令",
  "a count, a slash and a duration": "次数、斜杠与时间长度",
  "a duration": "时间长度",
  "a file pattern (* ? [ ])": "文件名通配符（* ? [ ]）",
  "a list": "列表",
  "a list of directories": "目录列表",
  "a list that keeps MULTI_ROLE, HIERARCHICAL_ROLE, RESERVATION_REFINEMENT, AGENT_OPERATION_FEEDBACK, RESOURCE_PROVIDER, AGENT_DRAINING and TASK_RESOURCE_LIMITS":
    "保留 MULTI_ROLE、HIERARCHICAL_ROLE、RESERVATION_REFINEMENT、AGENT_OPERATION_FEEDBACK、RESOURCE_PROVIDER、AGENT_DRAINING 与 TASK_RESOURCE_LIMITS 的列表",
  "a master's address": "有效的 master 地址",
  "a name on the PATH or an absolute path": "PATH 中的名称，或绝对路径",
  "a number": "数字",
  "a number and %": "数字加 %",
  "a number and a unit (ns, us, ms, secs, mins, hrs, days, weeks)":
    "数字加单位（ns、us、ms、secs、mins、hrs、days、weeks）",
  "a number of MB, such as 8192": "以 MB 计的数字，例如 8192",
  "a number with at most three decimals, such as 4": "最多三位小数的数字，例如 4",
  "a number, ranges such as [31000-32000], or a set such as {a,b}":
    "数字、[31000-32000] 这样的范围，或 {a,b} 这样的集合",
  "a path that starts with a slash": "以斜杠开头的路径",
  "a percentage": "百分比",
  "a port": "端口",
  "a power of 2, such as 1024": "2 的幂，例如 1024",
  "a program": "程序",
  "a rate": "速率",
  "a repository or mirror of your own": "自己的软件源或镜像站",
  "a role": "有效的 role",
  "a secret": "机密信息",
  "a set of fields": "一组字段",
  "a shell command on one line": "写在一行的 shell 命令",
  "a size": "大小",
  "a socket": "有效的 socket",
  "a tarball that you supply, with Java 8": "您自备的 tarball，配合 Java 8",
  "a text": "文字",
  "a whole number": "整数",
  "a whole number and a unit (B, KB, MB, GB, TB)": "整数加单位（B、KB、MB、GB、TB）",
  "a whole number from 0 to 65535": "0 到 65535 的整数",
  "a whole number, such as 1": "整数，例如 1",
  "a word": "单词",
  "a word without blanks": "没有空白的单词",
  "a word without blanks, levels such as eng/web, or * alone":
    "没有空白的单词、eng/web 这样的层级，或单独的 *",
  "a-z, 0-9, - and _, with a letter or digit at both ends": "a-z、0-9、- 与 _，首尾是字母或数字",
  "absolute paths with colons between them": "以冒号分隔的绝对路径",
  agents: "agent",
  "alive when last seen (3.9.6, September 2026)": "最后一次确认时还在（3.9.6，2026 年 9 月）",
  "alive when last seen (July 2026); upstream Mesos 1.11.0 with the gRPC fix":
    "最后一次确认时还在（2026 年 7 月）；上游的 Mesos 1.11.0，加上 gRPC 的修复",
  "also runs Docker images; root over the host, and ClusterD only on current systems":
    "还能运行 Docker 镜像；需要主机的 root 权限，在目前的系统上只有 ClusterD 可用",
  "an IPv4 address": "有效的 IPv4 地址",
  "an IPv6 address": "有效的 IPv6 地址",
  "an absolute directory": "目录的绝对路径",
  "an absolute path": "绝对路径",
  "an absolute path of less than 108 characters, or systemd:NAME":
    "少于 108 个字符的绝对路径，或 systemd:NAME",
  "an object or a list on one line, or file:/// and the path of a file that holds it":
    "写在一行的对象或列表，或是 file:/// 加上内含它的文件的路径",
  "an object whose values are all texts": "值全部是文字的对象",
  "an object with fault_domain": "含有 fault_domain 的对象",
  "and ZooKeeper's image splits its options there": "ZooKeeper 的镜像会在那里把选项切开",
  "and {0} more groups": "还有 {0} 组",
  "apt names {0} sources of Mesos. Give exactly one: repository: aventer, or line, or debs: supplied.":
    "apt 指定了 {0} 个 Mesos 的来源。请只写一个：repository: aventer、line，或 debs: supplied。",
  "ask what is still open (on a terminal), then write the bundle":
    "询问还没有回答的问题（在终端上），然后写出部署包",
  "at least {0}": "至少是 {0}",
  attributes: "属性",
  "building Mesos with {0} was not tried; Debian 12 (GCC 12) is where it was seen to compile":
    "没有试过用 {0} 编译 Mesos；确认过可以编译的是 Debian 12（GCC 12）",
  cancelled: "已取消",
  "cannot stand beside ip, which is each node's own address":
    "不能与 ip 并用，而 ip 就是各节点自己的地址",
  changed: "有变动",
  "check takes one file: create-mesos-cluster check cluster.yaml, or - for standard input.":
    "check 要一个文件：create-mesos-cluster check cluster.yaml，或以 - 表示标准输入。",
  "checkpointing became always-on": "checkpoint 已改为始终开启",
  "completion takes one shell: {0}.": "completion 需要指定一种 shell：{0}。",
  'create takes no "{0}". Options begin with --; see --help.':
    "create 不接受“{0}”。选项以 -- 开头；请参阅 --help。",
  default: "默认",
  "default {0}": "默认 {0}",
  "digits alone": "只有数字",
  "digits with or without decimals": "数字，可以有小数",
  "docker load brings back tags, not digests, so {0} would not be found without a network. Name it by tag; fetch.sh records its digest.":
    "docker load 只会还原 tag，不会还原 digest，因此没有网络时找不到 {0}。请以 tag 指定；fetch.sh 会记录它的 digest。",
  "docs takes one file: create-mesos-cluster docs cluster.yaml, or - for standard input; or --from TOKEN.":
    "docs 需要一个文件：create-mesos-cluster docs cluster.yaml，或用 - 表示标准输入；或 --from TOKEN。",
  "docs: a fragment to stand in another page, without frame and title.":
    "docs：可放进其他页面的片段，没有外框与标题。",
  "docs: the steps of one host only.": "docs：只有一台主机的步骤。",
  "docs: the steps of one role only, master or agent.":
    "docs：只有一种角色（master 或 agent）的步骤。",
  done: "完成",
  "each machine runs its own containers; you need their names and IPv4 addresses":
    "每台机器各自运行容器；您需要它们的名称与 IPv4 地址",
  "each: {0}": "每台：{0}",
  empty: "空值",
  "end of support; the last build is 1.11.24 of October 2020":
    "支持已终止；最后的版本是 2020 年 10 月的 1.11.24",
  "environment names are lower-cased before Marathon looks them up, and this one has capitals":
    "Marathon 查找环境变量前会把名称转成小写，而这个名称有大写字母",
  error: "错误",
  "every service is a container on this one Docker machine":
    "每个服务都是这一台 Docker 机器上的容器",
  "file:///path or s3://bucket/key": "file:///path 或 s3://bucket/key",
  "follows from the number of masters: one runs alone, more form an ensemble":
    "由 master 的数量决定：一台就单独运行，多台就组成 ensemble",
  "four numbers from 0 to 255": "四个 0 到 255 的数字",
  "frozen in 2015 (Mesos 0.25, ZooKeeper 3.4.6 on Java 7), in a format that Docker 28.2 and later refuse":
    "停留在 2015 年（Mesos 0.25、Java 7 上的 ZooKeeper 3.4.6），且格式是 Docker 28.2 以上不接受的",
  "goes above {0}; write smaller numbers": "超过 {0}；请写小一点的数字",
  'has a "{0}" without its partner; write ranges as [1-3], with no brackets inside':
    "里的“{0}”没有成对；范围请写成 [1-3]，里面不要再有括号",
  "has an empty place in its brackets; write a number there, as in [1-3,5]":
    "的括号里有空的项目；请写上数字，例如 [1-3,5]",
  'has more than one "="; separate the hosts with commas': "有一个以上的“=”；请用逗号分隔主机",
  'has no address after the "="; write one, or leave the "=" out':
    "的“=”后面没有地址；请写上地址，或去掉“=”",
  "has step 0; write a step of 1 or more": "的间隔是 0；请写 1 以上的间隔",
  "has two ranges that touch; put a character between them, as in r[1-2]n[1-3]":
    "有两个范围相连；请在中间放一个字符，例如 r[1-2]n[1-3]",
  "has {0}, which {1}": "里的 {0} {1}",
  "head of the 1.11.x branch: 1.11.0 with the gRPC and boost fixes, never released":
    "1.11.x 分支的最新提交：1.11.0 加上 gRPC 与 boost 的修复，从未正式发布",
  "hexadecimal groups with colons": "以冒号分隔的十六进制数字",
  "images; needs Docker with Compose v2; the only way to try it on one machine":
    "镜像；需要 Docker 与 Compose v2；只有这种方式能在一台机器上试用",
  "is /var/lib/mesos/agent, which nothing else may share":
    "就是 /var/lib/mesos/agent，不可与其他程序共用",
  "is /var/lib/mesos/master, which nothing else may share":
    "就是 /var/lib/mesos/master，不可与其他程序共用",
  "is chosen by the bundle, never under /tmp": "由部署包决定，绝不放在 /tmp 之下",
  "is computed from the number of masters": "由 master 的数量算出",
  "is each node's own address": "就是各节点自己的地址",
  "is each node's own name": "就是各节点自己的名称",
  "is made from the masters": "由 master 的列表生成",
  "is made from the masters' addresses and ports.zookeeper":
    "由 master 的地址与 ports.zookeeper 生成",
  "is no range; write numbers, as in 5, 1-3 or 1-9/2": "不是范围；请写数字，例如 5、1-3 或 1-9/2",
  "is participant on every master, or the quorum would be wrong":
    "在每台 master 上都是 participant，否则 quorum 会不对",
  "is ports.agent": "就是 ports.agent",
  "is ports.marathon": "就是 ports.marathon",
  "is ports.master": "就是 ports.master",
  "is ports.zookeeper": "就是 ports.zookeeper",
  "is the field containerizer": "就是字段 containerizer",
  "is the name of the cluster": "就是集群的名称",
  "is written per host: attributes of an entry of agents":
    "要写在各主机上：agents 中每一项的 attributes",
  "is written per host: resources of an entry of agents":
    "要写在各主机上：agents 中每一项的 resources",
  "it belonged to the external containerizer": "它属于已移除的 external containerizer",
  "items with commas and no blanks between them": "以逗号分隔、中间没有空白的项目",
  "its last image, 1.11.24 of 2020": "它最后的镜像，2020 年的 1.11.24",
  "its last image, 1.11.24 of 2020; Docker is installed on the masters for it":
    "它最后的镜像，2020 年的 1.11.24；为此会在 master 上安装 Docker",
  "its signing key was due to expire on 2026-09-28; nobody could confirm that it was renewed":
    "它的签名密钥应在 2026-09-28 到期；无法确认是否已更新",
  "last built in 2017 for Ubuntu 14.04; nothing newer than Mesos 1.7 was published":
    "最后一次是在 2017 年为 Ubuntu 14.04 构建的；从未发布比 Mesos 1.7 更新的版本",
  "last commit of Apache Mesos (2024-08-23), never released":
    "Apache Mesos 的最后一个提交（2024-08-23），从未正式发布",
  "make an offline bundle": "生成离线部署包",
  "makes names of more than {0} characters; write shorter ones":
    "会生成超过 {0} 个字符的名称；请写短一点的名称",
  "makes the daemon print its flags and exit": "会让守护进程打印参数后就退出",
  "makes the daemon print its version and exit": "会让守护进程打印版本后就退出",
  "mesos runs tasks as plain processes and works on every kernel; docker also runs Docker images and needs root over the host.":
    "mesos 以普通进程运行任务，在任何内核上都能工作；docker 还能运行 Docker 镜像，但需要主机的 root 权限。",
  "method {0}": "安装方式 {0}",
  "metrics_datadog and its companions took its place": "已由 metrics_datadog 等选项取代",
  "mixes zero padding; write {0}-{1}": "前面补的零不一致；请写成 {0}-{1}",
  "mode {0}, {1} characters": "权限 {0}，{1} 个字符",
  "more than {0}": "大于 {0}",
  "name:amount with semicolons between several, or a JSON list":
    "name:amount，多个时以分号分隔，或是 JSON 列表",
  "name:value with semicolons between several": "name:value，多个时以分号分隔",
  "names no host; write one, as in agent-1 or agent-[1-3]":
    "没有主机名；请写一个，例如 agent-1 或 agent-[1-3]",
  no: "否",
  "no Marathon: bring a framework of your own": "不装 Marathon：自备 framework",
  "no default": "没有默认值",
  "no effect since 0.11": "自 0.11 起没有作用",
  "no effect since 1.9": "自 1.9 起没有作用",
  "npm keeps flags for itself that have no -- before them. Write:":
    "前面没有 -- 的选项会被 npm 自己收走。请改写成：",
  "one line": "一行文字",
  "one line without blanks at its ends": "首尾没有空白的一行文字",
  "only false, because the master exits at anything else":
    "只能是 false，因为其他的值都会让 master 结束",
  "openEuler's image of Mesos 1.11.0": "openEuler 的 Mesos 1.11.0 镜像",
  "package aventer-mesos, service mesos-agent": "软件包 aventer-mesos，服务 mesos-agent",
  "package mesos, service mesos-slave": "软件包 mesos，服务 mesos-slave",
  "packages; ClusterD, the maintained fork of Mesos, or packages of your own":
    "软件包；ClusterD（仍在维护的 Mesos 分支），或自己的软件包",
  "pairs {0} more than once; write every host and every address once":
    "把 {0} 配对了一次以上；每台主机与每个地址都请只写一次",
  "print a page for a docs site: the bundle as steps to copy":
    "打印文档网站用的页面：把整包文件写成可复制的步骤",
  'print every problem of a spec; or "ok"': "打印规格文件的所有问题；没有问题就打印 ok",
  "print the JSON Schema of cluster.yaml": "打印 cluster.yaml 的 JSON Schema",
  "print the completions for bash, zsh or fish, to be sourced":
    "输出 bash、zsh 或 fish 的自动补全脚本，供 shell 加载",
  "quorum {0}, survives {1}": "quorum 是 {0}，可容许 {1}",
  ranges: "范围",
  "ranges such as [31000-32000]": "范围，例如 [31000-32000]",
  "reading or writing failed": "读取或写入失败",
  "repository: aventer, a mirror of your own, or debs: supplied":
    "repository: aventer、自己的镜像站，或 debs: supplied",
  resources: "资源",
  "retired by the Apache Software Foundation; the one maintained fork is ClusterD (https://github.com/m3scluster/clusterd)":
    "已由 Apache 软件基金会退役；唯一仍在维护的分支是 ClusterD (https://github.com/m3scluster/clusterd)",
  "role_sorter is {0} and framework_sorter is {1}, but mesos-master exits unless they are equal. Write both the same.":
    "role_sorter 是 {0}，framework_sorter 是 {1}，但两者不同时 mesos-master 会退出。请把两者写成一样。",
  "rollback.sh brings back what the last installation replaced on a host; uninstall.sh takes the host out.":
    "rollback.sh 会还原上次安装在主机上换掉的文件；uninstall.sh 会把主机移出。",
  "runs backwards; write the smaller number first": "顺序颠倒；请先写较小的数字",
  "scheme://host or scheme:///path": "scheme://host 或 scheme:///path",
  "ssh port": "ssh 端口",
  "ssh user": "ssh 用户",
  "ssh, language": "ssh、语言",
  "stands for more than {0} names; write smaller ranges": "代表超过 {0} 个名称；请写小一点的范围",
  "stands for {0} but {1}; write one address for each host, each once":
    "代表 {0}，却有 {1}；请为每台主机各写一个地址",
  "stays with dataDir": "与 dataDir 放在一起",
  "tasks are plain processes; works everywhere": "任务是普通进程；到处都能工作",
  "the build from source": "从源代码编译的版本",
  "the hosts can download": "主机可以下载",
  "the last Apache Mesos, compiled once on one machine: about 2.5 hours of one CPU":
    "最后的 Apache Mesos，在一台机器上编译一次：约需单个 CPU 2.5 小时",
  "the last build (October 2020); nobody could confirm that Docker Hub still serves it, and it cannot be built again":
    "最后的版本（2020 年 10 月）；无法确认 Docker Hub 是否还提供，而且已经无法重新构建",
  "the output exists and there is no --force": "输出已存在，而且没有加 --force",
  "the package from your packages": "您的软件包中的 Marathon 软件包",
  "the package names were read, not installed": "软件包名称是查到的，没有实际安装过",
  "the spec has problems": "规格文件有问题",
  "true or false": "布尔值（true 或 false）",
  "true, false, 1 or 0": "true、false、1 或 0",
  "udp://, tcp:// or ssl:// with host:port": "udp://、tcp:// 或 ssl:// 加上 host:port",
  "unreachableStrategy of each app took its place": "已由各应用的 unreachableStrategy 取代",
  "verify.sh asks each ZooKeeper srvr, which this list would refuse. Add srvr.":
    "verify.sh 会向每个 ZooKeeper 送出 srvr，而这份列表不允许它。请加上 srvr。",
  warning: "警告",
  "which ZooKeeper's image replaces by file names": "ZooKeeper 的镜像会把它换成文件名",
  "which stops at an unknown one": "遇到不认识的参数它就会停止",
  "which takes an unknown one without a word": "它对不认识的选项会默默接受",
  "which zoo.cfg reads as an escape": "zoo.cfg 会把它当成转义字符",
  "would replace ZooKeeper, which elects the leader of this cluster":
    "会取代 ZooKeeper，而这个集群的 leader 是由它选出的",
  "would take the servers out of zoo.cfg, where the bundle writes them":
    "会把服务器列表移出 zoo.cfg，而部署包就写在那里",
  "wrong use, or answers missing and nobody to ask": "用法错误，或缺少答案又没有人可以问",
  yes: "是",
  "zk took its place, and the bundle writes it": "已由 zk 取代，由部署包写入",
  "zk://host:port,host:port/path with a path": "zk://host:port,host:port/path，要有路径",
  "{0} ({1} set)": "{0}（已设置 {1} 项）",
  "{0} addresses": "{0} 个地址",
  "{0} agents": "{0} 个 agent",
  "{0} agents on one Docker machine would fight over one docker.sock and remove each other's containers. Use one agent, or containerizer: mesos.":
    "单台 Docker 机器上的 {0} 个 agent 会争用同一个 docker.sock，互相删除对方的容器。请只用一个 agent，或用 containerizer: mesos。",
  "{0} agents: {1}.": "{0} 台 agent：{1}。",
  "{0} already belongs to {1} in {2}. Each host has its own address.":
    "{0} 已经属于 {2} 中的 {1}。每台主机要有自己的地址。",
  "{0} and {1}": "{0} 和 {1}",
  "{0} and {1} exclude each other. Keep one of them.": "{0} 与 {1} 不能并用。请只保留一个。",
  "{0} came with ZooKeeper {1}; the {2} of this cluster takes it and does nothing. Take it out.":
    "{0} 从 ZooKeeper {1} 才有；这个集群的 {2} 会接受它但没有作用。请删除它。",
  "{0} cannot be an attribute. Write a word without blanks, a number, or a range such as [1-9].":
    "{0} 不能当作属性。请写没有空白的单词、数字，或 [1-9] 这样的范围。",
  "{0} cannot be read. Write NAME:VALUE;NAME:VALUE, with HOSTS= before it where it is not for every agent.":
    "无法解读 {0}。请写 NAME:VALUE;NAME:VALUE，不是给每个 agent 的话，前面加上 HOSTS=。",
  "{0} cannot be set by the environment, through which Marathon gets its options here: {1}. Take it out.":
    "{0} 不能用环境变量设置，而这里的 Marathon 是从环境变量获取选项的：{1}。请删除它。",
  "{0} cannot be the amount of {1}. Write {2}.": "{0} 不能当作 {1} 的数量。请写：{2}。",
  "{0} cannot be used.": "{0} 不能使用。",
  "{0} cannot be used: {1}. Use {2} or one of your own.":
    "{0} 不能使用：{1}。请用 {2}，或自己的镜像。",
  "{0} cannot name a resource. Write a name such as cpus, or cpus(prod) for a role.":
    "{0} 不能当作资源的名称。请写 cpus 这样的名称，或 cpus(prod) 表示某个 role 的资源。",
  "{0} cannot name an attribute. Use letters, digits, dots, slashes, dashes and underscores.":
    "{0} 不能当作属性的名称。请用字母、数字、点、斜杠、连字符与下划线。",
  "{0} does not fit {1}, which takes {2}.": "{0} 不适用于 {1}，它要的是：{2}。",
  "{0} does not fit {1}. {2} knows {3}.": "{0} 不适用于 {1}。{2} 认识的是 {3}。",
  "{0} does not fit: {1}.": "{0} 不适用：{1}。",
  "{0} does not start at a multiple of its size. Write the network's first address.":
    "{0} 的开头不是其大小的倍数。请写这个网络的第一个地址。",
  "{0} exclude each other, and mesos-agent exits when it gets both. Keep one.":
    "{0} 不能并用，mesos-agent 同时获取时会退出。请只保留一个。",
  "{0} exists only in a Mesos configured with {1}, which {2} is not known to be. Take it out.":
    "只有以 {1} 设置编译的 Mesos 才有 {0}；无法确定这里用的是否如此：{2}。请删除它。",
  "{0} exists only in a Mesos configured with {1}, which {2} is not known to be; {3} would stop at it. Take it out.":
    "只有以 {1} 设置编译的 Mesos 才有 {0}；无法确定这里用的是否如此：{2}。若不是，{3} 遇到它就会停止。请删除它。",
  "{0} exists. Give another place with --out, or replace it with --force.":
    "{0} 已存在。请用 --out 指定其他位置，或用 --force 取代它。",
  "{0} failures": "{0} 台故障",
  "{0} files written…": "已写入 {0} 个文件…",
  "{0} from a hosts file or CSV": "从 hosts 文件或 CSV 读取 {0}",
  "{0} has no address, but other hosts have one. Add it ({1}=10.0.0.11), or leave out all addresses to run everything on one Docker machine.":
    "{0} 没有地址，但其他主机有。请加上地址（{1}=10.0.0.11），或去掉所有地址，全部在单台 Docker 机器上运行。",
  "{0} has no address. Write {1}=10.0.0.11.": "{0} 没有地址。请写成 {1}=10.0.0.11。",
  "{0} has no field {1}.": "{0} 没有字段 {1}。",
  "{0} has no packages for {1}. Use {2}, or packages of your own (apt.line or apt.debs).":
    "{0} 没有 {1} 的软件包。请用 {2}，或自己的软件包（apt.line 或 apt.debs）。",
  "{0} has {1} addresses; this cluster needs {2}. Use a /{3} or larger.":
    "{0} 有 {1} 个地址；这个集群需要 {2} 个。请用 /{3} 或更大的网络。",
  "{0} has {1} here and {2} in {3}. One host has one address.":
    "{0} 在这里是 {1}，在 {3} 中是 {2}。一台主机只有一个地址。",
  "{0} holds a line break or control character, which no configuration file can carry. Write one plain line.":
    "{0} 中有换行或控制字符，配置文件无法容纳。请写成一行普通文字。",
  "{0} holds {1}, {2}. Write it without.": "{0} 中有{1}，{2}。请去掉它。",
  "{0} hosts": "{0} 台主机",
  "{0} is a Java property only, and has no effect in zoo.cfg. Take it out and set -D{1} in SERVER_JVMFLAGS on the hosts.":
    "{0} 只是 Java 属性，写在 zoo.cfg 中没有作用。请删除它，并在主机的 SERVER_JVMFLAGS 设置 -D{1}。",
  "{0} is a flag of {1}, and there it {2}. Take it out of flags.":
    "{0} 是 {1} 的参数，在那里它{2}。请从 flags 移除。",
  "{0} is a flag of {1}, not of {2}. Move it to flags.{3}.":
    "{0} 是 {1} 的参数，不是 {2} 的。请移到 flags.{3}。",
  "{0} is a loopback address: every host would talk to itself. Give the address that the other hosts reach.":
    "{0} 是环回（loopback）地址：每台主机都会连到自己。请写其他主机能访问到的地址。",
  "{0} is a multicast or reserved address. Give the host's own address.":
    "{0} 是组播或保留的地址。请写主机自己的地址。",
  "{0} is a number where a host name belongs. Write the name, and the address after it: name={1}.":
    "{0} 是数字，但这里该写主机名。请写名称，地址写在后面：name={1}。",
  "{0} is a set, which Mesos does not take as an attribute. Write a word, a number or a range such as [1-9].":
    "{0} 是集合，Mesos 不接受集合当属性。请写单词、数字，或 [1-9] 这样的范围。",
  "{0} is an IPv6 address; Mesos listens on IPv4 only. Give the host's IPv4 address.":
    "{0} 是 IPv6 地址；Mesos 只在 IPv4 上监听。请写主机的 IPv4 地址。",
  "{0} is an example: no names and addresses were given. Give those of your hosts with {1}, as NAME=ADDRESS.":
    "{0} 只是示例：没有给出主机名和地址。请用 {1} 写出您的主机，格式是 NAME=ADDRESS。",
  "{0} is deprecated. {1}": "{0} 已不建议使用。{1}",
  "{0} is for a secret, and secrets never enter the spec. Take it out and set it on the hosts by hand.":
    "{0} 是放机密信息的，而机密信息不会放进规格文件。请删除它，并在主机上手动设置。",
  "{0} is gone: {1}. Use {2}.": "{0} 已经不存在：{1}。请用 {2}。",
  "{0} is how a command line switches {1} off. Write {2}: false.":
    "{0} 是在命令行关闭 {1} 的写法。请写 {2}: false。",
  "{0} is listed twice, and mesos-agent exits at duplicates. Keep one.":
    "{0} 列了两次，mesos-agent 遇到重复就会退出。请只保留一个。",
  "{0} is master and agent: tasks compete with the master and ZooKeeper for memory and disk. Give the agent's resources, or another host.":
    "{0} 同时是 master 与 agent：任务会与 master 和 ZooKeeper 争用内存与磁盘。请写出这个 agent 的 resources，或改用其他主机。",
  "{0} is no bundle; it is not replaced. Give another place with --out.":
    "{0} 不是部署包，不会取代它。请用 --out 指定其他位置。",
  "{0} is no file; it is not replaced. Give another place with --out.":
    "{0} 不是文件，不会取代它。请用 --out 指定其他位置。",
  "{0} is no flag with its value. Write NAME=VALUE.": "{0} 不是参数与它的值。请写 NAME=VALUE。",
  "{0} is no token: those hold only A-Z, a-z, 0-9, _ and -. Copy it again.":
    "{0} 不是 token：token 只含 A-Z、a-z、0-9、_ 与 -。请重新复制。",
  "{0} is not a flag of {1}, {2}.": "{0} 不是 {1} 的参数，{2}。",
  "{0} is not a host name: each part has letters, digits and dashes, and begins and ends with a letter or digit.":
    "{0} 不是主机名：每一段由字母、数字与连字符组成，首尾是字母或数字。",
  "{0} is not a network. Write one such as 172.30.0.0/24.":
    "{0} 不是网络。请写成 172.30.0.0/24 这样。",
  '{0} is not a one-line apt source. Write deb URI SUITE COMPONENT, such as "deb https://mirror.example.com/mesos bookworm main".':
    '{0} 不是单行的 apt 来源。请写 deb URI SUITE COMPONENT，例如 "deb https://mirror.example.com/mesos bookworm main"。',
  "{0} is not a private network. Use one inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.":
    "{0} 不是私有网络。请用 10.0.0.0/8、172.16.0.0/12 或 192.168.0.0/16 之内的网络。",
  "{0} is not a role. Write a word without blanks, or levels such as eng/web.":
    "{0} 不是 role。请写没有空白的单词，或 eng/web 这样的层级。",
  "{0} is not an IPv4 address. Write four numbers of 0 to 255 without leading zeros, such as 10.0.0.11.":
    "{0} 不是 IPv4 地址。请写四个 0 到 255 的数字，前面不补零，例如 10.0.0.11。",
  "{0} is not an isolator of Mesos, and mesos-agent exits at it.":
    "{0} 不是 Mesos 的 isolator，mesos-agent 遇到它会退出。",
  "{0} is not known here; it is one of {1}.": "这里不认识 {0}；请用下列之一：{1}。",
  "{0} is not supported; this version of the tool reads {1}.":
    "不支持 {0}；这个版本的工具读取的是 {1}。",
  "{0} is not {1}.": "{0} 不是{1}。",
  "{0} is outside {1} to {2}.": "{0} 不在 {1} 到 {2} 之间。",
  "{0} is the old name of {1}, and {2} exits when it gets both. Write {3}.":
    "{0} 是 {1} 的旧名称，{2} 同时获取两者时会退出。请写 {3}。",
  "{0} is too little for {1}.": "{0} 对 {1} 来说太小。",
  "{0} is too much for {1}.": "{0} 对 {1} 来说太大。",
  "{0} is {1}, but this takes {2}.": "{0} 是{1}，但这里要的是：{2}。",
  "{0} lines changed": "{0} 行有变动",
  "{0} makes an agent of {1} abort on Linux {2} and later, which every current system has. Take it out.":
    "{0} 会让 agent（{1}）在 Linux {2} 以上异常终止，而目前所有系统都是这样的版本。请删除它。",
  "{0} masters": "{0} 台 master",
  "{0} masters survive no more failures than {1}, and Mesos does not start with an even number. Use 1, 3, 5 or 7.":
    "{0} 台 master 能容许的故障数不比 {1} 台多，而且 Mesos 无法以偶数启动。请用 1、3、5 或 7 台。",
  "{0} masters with {1}: {2}.": "{0} 台 master，运行 {1}：{2}。",
  "{0} masters: use 1, 3, 5 or 7. Failures survived: {1}.":
    "{0} 台 master：请用 1、3、5 或 7 台。可容许的故障数：{1}。",
  '{0} means "this network", not a host. Give the address that the other hosts reach.':
    "{0} 表示“这个网络”，不是主机。请写其他主机能访问到的地址。",
  "{0} means another machine on every host. Give the name that the other hosts know this machine by.":
    "{0} 在每台主机上都代表不同的机器。请写其他主机认识这台机器的名称。",
  "{0} more": "还有 {0} 台",
  "{0} names no fixed version. Add a tag or a digest, so that every host gets the same.":
    "{0} 没有指定固定的版本。请加上 tag 或 digest，让每台主机获取同样的镜像。",
  "{0} needs the isolator {1}. Add it to flags.agent isolation, or take {2} out.":
    "{0} 需要 isolator {1}。请加到 flags.agent 的 isolation，或删除 {2}。",
  "{0} needs the linux launcher; with posix mesos-agent aborts. Set flags.agent launcher: linux, or use posix/cpu,posix/mem.":
    "{0} 需要 linux launcher；用 posix 时 mesos-agent 会异常终止。请设置 flags.agent 的 launcher: linux，或用 posix/cpu,posix/mem。",
  "{0} needs the {1} launcher. Set flags.agent launcher: {2}, or take {3} out.":
    "{0} 需要 {1} launcher。请设置 flags.agent 的 launcher: {2}，或删除 {3}。",
  "{0} needs {1} beside it. Set both or neither.":
    "{0} 需要与 {1} 一起设置。请两者都设，或都不设。",
  "{0} needs {1}, which is for a secret, and secrets never enter the spec. Take it out.":
    "{0} 需要 {1}，而那是放机密信息的，机密信息不会放进规格文件。请删除它。",
  "{0} of {1} agents on this machine offer all of its processors and memory, so more is promised than there is. Give each a share: resources: { cpus: 1, mem: 1024 }.":
    "这台机器上的 {1} 个 agent 中有 {0} 个会提供全部的处理器与内存，总和会超过实际拥有的。请分配给每一个：resources: { cpus: 1, mem: 1024 }。",
  "{0} of {1}: so many masters must be up": "{1} 台 master 中至少要有 {0} 台在运行",
  "{0} or {1}": "{0} 或 {1}",
  "{0} problems to solve; what you see is the last cluster without any.":
    "还有 {0} 个问题；下面显示的是上一个没有问题的集群。",
  "{0} problems; nothing was written.": "有 {0} 个问题；没有写入任何文件。",
  "{0} stands directly behind the range {1}. Take it away, or write a comma before the next host.":
    "{0} 紧接在范围 {1} 后面。请把它删掉，或在下一台主机前加上逗号。",
  "{0} times {1}": "{1} 的 {0} 倍",
  "{0} wants {1} ({2}) to be {3} ({4}). Change one of them.":
    "{0} 要求 {1}（{2}）{3}（{4}）。请修改其中一个。",
  "{0} wants {1}, for example {2}.": "{0} 要的是：{1}，例如 {2}。",
  "{0} wants {1}: write {2}.": "{0} 要的是：{1}。请写成 {2}。",
  "{0} was removed in {1}.": "{0} 在 {1} 已移除。",
  "{0} was removed in {1}: {2}.": "{0} 在 {1} 已移除：{2}。",
  "{0} works only beside filesystem/linux. Add filesystem/linux, or take {1} out.":
    "{0} 只能与 filesystem/linux 一起工作。请加上 filesystem/linux，或删除 {1}。",
  "{0} would be a resource of your own. Mesos calls it {1}.":
    "{0} 会变成自定义的资源。Mesos 中它叫作 {1}。",
  "{0} {1}": "{0}{1}",
  "{0} {1}.": "{0} {1}。",
  "{0} {1}. Take it out of flags.": "{0} {1}。请从 flags 移除。",
  "{0} {1}: {2}": "{0} {1}：{2}",
  "{0}, counted in {1}": "{0}，以 {1} 计",
  "{0}, on one machine": "{0}，在一台机器上",
  "{0}, or a mirror of your own": "{0}，或自己的镜像站",
  "{0}, {1}": "{0}，{1}",
  "{0}, {1}.": "{0}，{1}。",
  "{0}.": "{0}。",
  "{0}.zip is in your downloads. Next: unpack it and read README.md.":
    "{0}.zip 已经下载。接下来：解压缩，阅读 README.md。",
  "{0}: missing. Give --{1} {2}, such as --{3} {4}.":
    "{0}：没有回答。请加上 --{1} {2}，例如 --{3} {4}。",
  "{0}: now {1}, as many as the list names; before {2}.":
    "{0}：现在是 {1}，与列表中的主机数相同；原来是 {2}。",
  "{0}: {1}": "{0}：{1}",
  "{0}: {1} files, {2} KB before packing": "{0}：{1} 个文件，压缩前 {2} KB",
  "{0}: {1} … {2}": "{0}：{1} … {2}",
  "{0}: {1}.": "{0}：{1}。",
  "{0}; for trying out": "{0}；供试用",
  "{0}; installs its own ZooKeeper {1}": "{0}；安装该发行版自带的 ZooKeeper {1}",
  "{0}; installs its own ZooKeeper {1}, old: long unsupported":
    "{0}；安装该发行版自带的 ZooKeeper {1}，旧版，早已不再受支持",
  "{0}; the usual choice": "{0}；一般的选择",
  "… and {0} more lines, in the download": "… 其余 {0} 行在下载的文件里",
  "← back": "← 返回",
  "← back; the change is taken back": "← 返回；这项变更已撤销",
};
