"use strict";
// Draws the numbers of a table. The tooltip is rich text, because HTML with style attributes breaks the policy.
for (const element of document.querySelectorAll("[data-chart]")) {
  const {labels, values, target, baseline} = JSON.parse(element.dataset.chart);
  const line = (name, value, colour) =>
    value === undefined ? [] : [{type: "line", name, data: labels.map(() => value), symbol: "none", lineStyle: {type: "dashed", color: colour}, itemStyle: {color: colour}}];
  const chart = echarts.init(element, null, {renderer: "canvas"});
  chart.setOption({
    animation: false,
    tooltip: {trigger: "axis", renderMode: "richText"},
    legend: {bottom: 0},
    grid: {left: 56, right: 16, top: 16, bottom: 56},
    xAxis: {type: "category", data: labels},
    yAxis: {type: "value"},
    series: [
      {type: "bar", name: element.dataset.name, data: values, itemStyle: {color: "#2a3fb3"}},
      ...line(element.dataset.target, target, "#1a7f37"),
      ...line(element.dataset.baseline, baseline, "#8a5a00"),
    ],
  });
  addEventListener("resize", () => chart.resize());
}
