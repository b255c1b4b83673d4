using System.Text.Json;
using CalendlyWoo.Core.Orders;

namespace CalendlyWoo.Tests.Support;

/// <summary>Builds an order as the shop's client reads it.</summary>
internal sealed class AnOrder
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly List<OrderLine> _lines = [];
    private readonly List<OrderMeta> _meta = [];
    private long _id = 1042;
    private string _email = "ann@example.com";
    private string _status = "processing";
    private DateTimeOffset? _paidAt = Noon;
    private bool _hasShipping;
    private string _firstName = "Ann";
    private string _lastName = "Example";

    public AnOrder Numbered(long id)
    {
        _id = id;
        return this;
    }

    public AnOrder By(string email)
    {
        _email = email;
        return this;
    }

    public AnOrder Of(string firstName, string lastName)
    {
        (_firstName, _lastName) = (firstName, lastName);
        return this;
    }

    public AnOrder In(string status)
    {
        _status = status;
        return this;
    }

    public AnOrder PaidAt(DateTimeOffset? at)
    {
        _paidAt = at;
        return this;
    }

    public AnOrder With(string product, int quantity = 1)
    {
        _lines.Add(new OrderLine(_lines.Count + 1, 11 + _lines.Count, 0, product, null, "SKU", quantity, "125.00"));
        return this;
    }

    public AnOrder ToBeShipped()
    {
        _hasShipping = true;
        return this;
    }

    public AnOrder Marked(params BookingMark[] marks)
    {
        foreach (var mark in marks)
        {
            var array = BookingMarks.With(BookingMarks.Read(Build()), mark);
            _meta.Clear();
            _meta.Add(new OrderMeta(BookingMarks.MetaKey, JsonSerializer.SerializeToElement(array)));
        }

        return this;
    }

    public Order Build() => new()
    {
        Id = _id,
        Number = _id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        OrderKey = "wc_order_x",
        Status = _status,
        Currency = "USD",
        Total = "125.00",
        CreatedAt = Noon.AddMinutes(-5),
        PaidAt = _paidAt,
        Billing = new BillingAddress(_firstName, _lastName, _email, ""),
        Lines = _lines.Count > 0 ? _lines : [new OrderLine(1, 11, 0, "Virtual Styling Session", null, "VSS", 1, "125.00")],
        Meta = _meta,
        HasShipping = _hasShipping,
    };
}
