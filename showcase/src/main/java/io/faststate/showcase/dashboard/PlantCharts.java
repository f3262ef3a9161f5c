package io.faststate.showcase.dashboard;

import io.faststate.dsl.Element;
import io.faststate.dsl.kit.chart.BarChart;
import io.faststate.dsl.kit.chart.Charts;
import io.faststate.dsl.kit.chart.Gauge;
import io.faststate.dsl.kit.chart.LineChart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.LongStream;

/** The charts of the dashboard. Their titles are hidden, since each is in a card with the same. */
final class PlantCharts {
    private static final int HEIGHT = 220;
    private static final int MINUTE = 60;

    private PlantCharts() {}

    static Element<?> throughput(Plant plant, Shown shown, Span span) {
        return lines(Charts.line("Throughput", plant.seconds(span), plant::time), shown, span, plant::throughput)
                .unit("bottles/min").view();
    }

    static Element<?> temperature(Plant plant, Shown shown, Span span) {
        return lines(Charts.line("Pasteuriser", plant.seconds(span), plant::time), shown, span, plant::temperature)
                .range(58, 68).unit("°C").decimals(1).view();
    }

    static Element<?> power(Plant plant, Shown shown, Span span) {
        return lines(Charts.area("Power", plant.seconds(span), plant::time), shown, span, plant::power)
                .stacked().unit("kW").decimals(1).view();
    }

    private static LineChart<Long> lines(
            LineChart<Long> chart, Shown shown, Span span, ToDoubleBiFunction<Line, Long> value) {
        for (var line : shown.lines()) {
            chart = chart.series(line.title(), second -> value.applyAsDouble(line, second));
        }
        return chart.window(span.length()).height(HEIGHT).hideTitle();
    }

    static Element<?> rejects(Plant plant, Shown shown) {
        BarChart<Cause> chart = Charts.bar("Rejects by cause", List.of(Cause.values()), Cause::title);
        for (var line : shown.lines()) {
            chart = chart.series(line.title(), cause -> plant.rejects(line, cause));
        }
        return chart.xName("Cause").stacked().labels().height(HEIGHT).hideTitle().view();
    }

    static Element<?> share(Plant plant, Shown shown) {
        return Charts.pie("Power now", shown.lines(), Line::title, line -> plant.power(line, plant.second()))
                .donut().unit("kW").decimals(0).height(180).hideTitle().view();
    }

    static Element<?> orders(Plant plant) {
        return Charts.bar("Bottles by customer", plant.orders(), Plant.Order::customer)
                .series("Bottles", Plant.Order::bottles)
                .xName("Customer").horizontal().labels().range(0, 2600).height(HEIGHT).hideTitle().view();
    }

    static Element<?> pressure(Plant plant) {
        var now = plant.second() / MINUTE;
        var minutes = LongStream.rangeClosed(now - 29, now).mapToObj(it -> Minute.of(plant, it)).toList();
        return Charts.candle("Air pressure", minutes, Minute::at, Minute::open, Minute::high, Minute::low, Minute::close)
                .unit("bar").decimals(2).height(HEIGHT).hideTitle().view();
    }

    static Element<?> speed(Plant plant, Shown shown) {
        var minutes = new ArrayList<Sample>();
        var now = plant.second() / MINUTE;
        for (var line : shown.lines()) {
            LongStream.rangeClosed(now - 24, now).map(it -> it * MINUTE)
                    .forEach(at -> minutes.add(new Sample(line, plant.throughput(line, at), plant.rejects(line, at))));
        }
        return Charts.scatter("Speed and rejects", minutes, Sample::speed, Sample::rejects)
                .group(it -> it.line().title()).axes("Bottles/min", "Rejects per 1,000").height(HEIGHT).hideTitle().view();
    }

    static Element<?> stops() {
        var hours = new ArrayList<Hour>();
        for (var day : List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat")) {
            for (var hour = 6; hour < 22; hour++) {
                var busy = 6 + 5 * Math.sin((hour - 6) / 16.0 * Math.PI);
                hours.add(new Hour(day, hour, Math.max(0, Math.round(busy + 4 * Plant.noise(hour, day.hashCode())))));
            }
        }
        return Charts.heatMap("Stops by hour", hours, Hour::hour, Hour::day, Hour::stops).height(HEIGHT).hideTitle().view();
    }

    static Element<?> tank(Plant plant) {
        return Charts.gauge("Syrup tank", plant.tank(), 0, 100).unit("%").decimals(0)
                .zone("Refill", 0, Gauge.Zone.DANGER).zone("Low", 20, Gauge.Zone.WARNING).zone("Good", 35, Gauge.Zone.GOOD)
                .hideTitle().view();
    }

    static Element<?> trend(String title, Plant plant, ToDoubleBiFunction<Line, Long> value, Shown shown) {
        var values = LongStream.rangeClosed(plant.second() - 40, plant.second())
                .mapToObj(at -> shown.lines().stream().mapToDouble(line -> value.applyAsDouble(line, at)).sum()).toList();
        return Charts.sparkline(title, values).area().decimals(0).height(44).view();
    }

    private record Sample(Line line, double speed, double rejects) {}

    private record Hour(String day, int hour, long stops) {}

    /** A minute of the air's pressure. */
    private record Minute(Instant at, double open, double high, double low, double close) {
        static Minute of(Plant plant, long minute) {
            var from = minute * MINUTE;
            var to = Math.min(from + MINUTE - 1, Math.max(from, plant.second()));
            var all = LongStream.rangeClosed(from, to).filter(it -> it % 4 == 0 || it == to).mapToDouble(plant::pressure)
                    .summaryStatistics();
            var open = plant.pressure(from);
            return new Minute(
                    plant.time(from), open, Math.max(open, all.getMax()), Math.min(open, all.getMin()), plant.pressure(to));
        }
    }
}
