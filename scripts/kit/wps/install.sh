#!/bin/sh
# 把台账助手装进WPS表格（UOS、麒麟等Linux）：sh 安装.sh；卸载：sh 安装.sh 卸载
# publish.xml是各加载项共用的清单：只换掉本助手的一条，别的不动。
set -eu
name=ledger-assistant
here=$(cd "$(dirname "$0")" && pwd)
home="${XDG_DATA_HOME:-$HOME/.local/share}/Kingsoft/wps/jsaddons"
list="$home/publish.xml"
mkdir -p "$home"

entry=
if [ "${1:-}" != 卸载 ]; then
    folder=$(cd "$here" && ls -d "$name"_* 2>/dev/null | head -n 1 || true)
    if [ -z "$folder" ]; then
        echo "没有找到加载项的文件夹。请把整个“WPS表格（试用）”文件夹解压出来再运行。" >&2
        exit 1
    fi
    entry="<jsplugin name=\"$name\" type=\"et\" url=\"$folder\" version=\"${folder#"${name}"_}\" enable=\"enable_dev\" install=\"null\"/>"
fi
rm -rf "$home/$name"_*
[ -z "$entry" ] || cp -R "$here/$folder" "$home/$folder"

[ ! -f "$list" ] || cp "$list" "$list.bak"
# 一行一条，去掉本助手的，再补上新的。
{
    echo '<jsplugins>'
    if [ -f "$list" ]; then
        tr '\r\n' '  ' < "$list" |
            sed -e 's/<?xml[^>]*>//; s/<jsplugins[^>]*>//; s#</jsplugins>##' -e 's/<jsplugin/\
<jsplugin/g' |
            { grep '<jsplugin' || true; } | { grep -v "[[:space:]]name=\"$name\"" || true; } |
            sed -e 's/^[[:space:]]*/  /; s/[[:space:]]*$//'
    fi
    [ -z "$entry" ] || echo "  $entry"
    echo '</jsplugins>'
} > "$list.new"
mv "$list.new" "$list"

if [ -n "$entry" ]; then
    echo "已安装。请关闭全部WPS窗口，重新打开WPS表格，出现提示时选择允许，再重开一次。"
else
    echo "已卸载。请关闭全部WPS窗口后重新打开。"
fi
