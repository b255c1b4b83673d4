namespace Microsoft.SqlServer.Server;

/// <summary>Storage in the type's own hands, for <see cref="Format.UserDefined"/>.</summary>
public interface IBinarySerialize
{
    /// <summary>Fills this instance from its stored form.</summary>
    void Read(BinaryReader r);

    /// <summary>Writes this instance's stored form.</summary>
    void Write(BinaryWriter w);
}
